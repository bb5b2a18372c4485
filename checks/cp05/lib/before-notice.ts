import type { Causes } from "../../lib/cause.js";
import { edit } from "../../lib/edit.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { vendorNotice } from "./vendor-notice.js";

const mainCf = "/etc/postfix/main.cf";

/** What somebody has made of mail1 before the notice in force is read. */
export const beforeNotice: Causes<"mail1"> = {
  untouched: {
    title: {
      fr: "Personne n'a encore rien fait de la notice",
      en: "Nobody has done anything about the notice yet",
    },
    setUp: async () => undefined,
    solve: async () => undefined,
  },
  "replaced-revision-begun": {
    title: {
      fr: "Quelqu'un a suivi la révision remplacée : l'extension qu'il faut garder n'est plus offerte",
      en: "Somebody followed the replaced revision: the extension to be kept is offered no more",
    },
    async setUp({ nodes: { mail1 }, password }) {
      const word = vendorNotice({ password }).extension.toLowerCase();
      await edit(mail1, mainCf, `$asmtpd_discard_ehlo_keywords = ${word}`, reloadPostfix);
    },
    solve: ({ nodes: { mail1 } }) =>
      edit(mail1, mainCf, "/^smtpd_discard_ehlo_keywords/d", reloadPostfix),
  },
  "old-copies": {
    title: {
      fr: "Le dossier des copies existe déjà, avec la configuration d'un autre serveur",
      en: "The folder of the copies is there already, with another server's configuration",
    },
    async setUp({ nodes: { mail1 }, password }) {
      const { copies, kib } = vendorNotice({ password });
      mustSucceed(
        await mail1.within(10_000)`
        mkdir -p ${copies} && cp /etc/postfix/master.cf ${copies}/ &&
          sed ${`s/^message_size_limit = .*/message_size_limit = ${kib * 1000}/`} ${mainCf} > ${copies}/main.cf`,
      );
    },
    async solve({ nodes: { mail1 }, password }) {
      const { copies } = vendorNotice({ password });
      await mail1.succeed`mv ${copies} ${`${copies}.autre`}`;
    },
  },
};
