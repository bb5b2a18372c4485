import { application } from "../../../modules/n-tier/application.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { frontFile } from "../lib/front-file.js";

const opens = "dport { 80, 443 }";
const opensOthers = "dport { 8080, 8443 }";
const key = "/run/plateau/web1.key";
const otherKey = "/run/plateau/web.key";

export const pageNeverComes = exercise({
  title: {
    fr: "La veille : pas même une page d'erreur",
    en: "The watch: not even an error page",
  },
  brief: {
    fr: `Personne n'atteint plus la veille (https://${application.host}), ni par l'adresse chiffrée ni par l'autre : pas de code, pas de page, rien. Les serveurs d'application et la base se disent en bonne santé. Trouvez ce qui retient la page, rétablissez le service, et assurez-vous qu'il revient seul après un redémarrage. Notez ce que voit le client (refus ou attente), ce que cela écarte, et la cause.`,
    en: `Nobody reaches the watch (https://${application.host}) any more, neither by the encrypted address nor by the other: no code, no page, nothing. The application servers and the database say that they are well. Find what holds the page back, restore the service, and make sure that it comes back by itself after a restart. Note what the client sees (refused or waiting), what that rules out, and the cause.`,
  },
  minutes: 15,
  needs: ["web1"],
  proves: [
    "cp15/front-answers",
    "cp15/site-answers",
    "cp15/https-only",
    "cp15/inside-hidden",
    "cp15/certificate-trusted",
  ],
  keeps: ["cp15/servers-answer", "cp15/database-answers", "cp07/nothing-else-listens"],
  restarts: ["web1"],

  causes: {
    "service-off": {
      title: {
        fr: "nginx est arrêté, et désactivé au démarrage",
        en: "nginx is stopped, and disabled at boot",
      },
      async setUp({ nodes: { web1 } }) {
        mustSucceed(await web1.within(15_000)`systemctl disable --quiet --now nginx`);
      },
      async solve({ nodes: { web1 } }) {
        mustSucceed(await web1.within(15_000)`systemctl enable --quiet --now nginx`);
      },
    },
    "service-frozen": {
      title: {
        fr: "nginx est figé : il prend les connexions et se tait",
        en: "nginx is frozen: it takes connections and says nothing",
      },
      async setUp({ nodes: { web1 } }) {
        await web1.succeed`systemctl kill --signal=STOP nginx`;
      },
      async solve({ nodes: { web1 } }) {
        await web1.succeed`systemctl kill --signal=CONT nginx`;
      },
    },
    "own-firewall-shut": {
      title: {
        fr: "Le pare-feu de web1 ouvre d'autres ports que ceux du site",
        en: "web1's own firewall opens other ports than the site's",
      },
      async setUp({ nodes: { web1 } }) {
        await edit(web1, rulesFile, `s/${opens}/${opensOthers}/`, reloadRules);
      },
      async solve({ nodes: { web1 } }) {
        await edit(web1, rulesFile, `s/${opensOthers}/${opens}/`, reloadRules);
      },
    },
    "key-not-found": {
      title: {
        fr: "nginx ne démarre plus : la clé que nomme son fichier n'existe pas",
        en: "nginx no longer starts: the key that its file names does not exist",
      },
      async setUp({ nodes: { web1 } }) {
        await edit(
          web1,
          frontFile,
          `s,^ssl_certificate_key ${key};,ssl_certificate_key ${otherKey};,`,
          "systemctl stop nginx",
        );
      },
      async solve({ nodes: { web1 } }) {
        await edit(
          web1,
          frontFile,
          `s,^ssl_certificate_key ${otherKey};,ssl_certificate_key ${key};,`,
          "nginx -t -q && systemctl start nginx",
        );
      },
    },
  },
});
