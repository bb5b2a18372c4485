import { fault } from "../../lib/fault.js";
import { writeInTicket } from "../../lib/helpdesk/write-in-ticket.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { typed } from "../../lib/typed.js";
import { answerFromTicket } from "../lib/answer-from-ticket.js";
import { answeredQuestions } from "../lib/reading-questions.js";
import { setLimit } from "../lib/set-limit.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const answersLost = typed(
  "ext1",
  "rm -f /home/fournisseur/Maildir/new/* /home/fournisseur/Maildir/cur/*",
  [
    "cp05/answer-received",
    "cp05/answer-in-english",
    "cp05/answer-has-facts",
    "cp05/answer-in-own-words",
  ],
);
export const customerLetterLost = typed(
  "ext1",
  "rm -f /home/client/Maildir/new/* /home/client/Maildir/cur/*",
  ["cp05/customer-answered"],
);

export const answeredInFrench = fault({
  needs: ["desk1", "ext1", "fw1", "mail1", "probe-lan"],
  resets: ["desk1", "ext1"],
  reddens: ["cp05/answer-in-english"],
  apply: (scene) =>
    answerFromTicket(
      scene,
      "fournisseur",
      vendorNotice(scene).reference,
      "Bonjour,\n\nNous avons bien appliqué la notice que vous nous avez signalée, et nous vous remercions de votre message. Nous restons à votre disposition pour toute question.\n\nCordialement,\nL'assistance",
    ),
});

export const answeredInTwoLanguages = fault({
  needs: ["desk1", "ext1", "fw1", "mail1", "probe-lan"],
  resets: ["desk1", "ext1"],
  reddens: ["cp05/answer-in-english"],
  apply: (scene) =>
    answerFromTicket(
      scene,
      "fournisseur",
      vendorNotice(scene).reference,
      "Hello,\n\nThank you for your message. We have followed the notice that you told us of, and our server takes letters as it should.\n\nPour la suite, nous attendons que vous nous disiez ce qui change avec la prochaine version. Notre équipe vous répondra dans la journée.\n\nRegards,\nThe helpdesk",
    ),
});

export const copyMadeTooLate = fault({
  needs: ["mail1"],
  reddens: ["cp05/copy-before-change"],

  async apply({ nodes: { mail1 }, password }) {
    const { copies, bytes } = vendorNotice({ password });
    await mail1.succeed`
      mkdir -p ${copies} && cp /etc/postfix/main.cf /etc/postfix/master.cf ${copies}/
      printf '  -o message_size_limit=%s\n' ${bytes} >> ${copies}/master.cf`;
  },
});

export const exceptionForgotten = fault({
  needs: ["mail1"],
  reddens: ["cp05/exception-respected"],

  async apply({ nodes: { mail1 }, password }) {
    const limit = `message_size_limit=${vendorNotice({ password }).bytes}`;
    mustSucceed(
      await mail1.within(10_000)`
      /usr/sbin/postconf ${limit} &&
        /usr/sbin/postconf -P submission/inet/${limit} && ${reloadPostfix.split(" ")}`,
    );
  },
});

export const extensionWithdrawn = fault({
  needs: ["mail1"],
  reddens: ["cp05/forbidden-step-not-done"],

  async apply({ nodes: { mail1 }, password }) {
    const withdrawn = `smtpd_discard_ehlo_keywords=${vendorNotice({ password }).extension.toLowerCase()}`;
    mustSucceed(
      await mail1.within(10_000)`
      /usr/sbin/postconf -P smtp/inet/${withdrawn} && ${reloadPostfix.split(" ")}`,
    );
  },
});

export const limitInKilobytes = fault({
  needs: ["mail1"],
  reddens: ["cp05/setting-in-force"],
  apply: ({ nodes: { mail1 }, password }) => setLimit(mail1, vendorNotice({ password }).kib * 1000),
});

export const noticePasted = fault({
  needs: ["desk1", "ext1", "fw1", "mail1", "probe-lan"],
  resets: ["desk1", "ext1"],
  reddens: ["cp05/answer-in-own-words"],

  async apply(scene) {
    const { reference, notices } = vendorNotice(scene);
    await answerFromTicket(
      scene,
      "fournisseur",
      reference,
      `Hello, we have done this: ${notices[0]?.text ?? ""}`,
    );
  },
});

export const replacedRevisionFollowed = fault({
  needs: ["mail1"],
  reddens: ["cp05/setting-in-force"],
  apply: ({ nodes: { mail1 }, password }) =>
    setLimit(mail1, vendorNotice({ password }).supersededKib * 1024),
});

export const wrongReading = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp05/reading-answers"],

  async apply(scene) {
    const notice = vendorNotice(scene);
    const earlier = {
      ...notice,
      revision: notice.revision - 1,
      bytes: notice.supersededKib * 1000,
    };
    await writeInTicket(scene, notice.reference, "comment", answeredQuestions(earlier));
  },
});
