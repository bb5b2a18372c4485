import { application } from "../../../modules/n-tier/application.js";
import { page } from "../../lib/application/site.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { borrowVisitor } from "../lib/visitor.js";

const marker = "<title>Tiny Tiny RSS</title>";

export const siteAnswers = check({
  title: {
    fr: "L'application répond en HTTPS par son nom (200) à qui a un compte, et à personne d'autre (401)",
    en: "The application answers over HTTPS by its name (200) whoever has an account, and nobody else (401)",
  },
  remedy: {
    fr: "Le code dit l'étage : 502, les serveurs d'application sont arrêtés ou refusés à web1 ; 504, ils ne répondent pas à temps (ou un verrou dans la base) ; 500, la base refuse ; délai, le serveur frontal ou un pare-feu ; pas d'adresse, le DNS. Suivre le numéro de la page d'erreur : `journalctl | grep NUMÉRO` sur chaque étage.",
    en: "The code tells the tier: 502, the application servers are stopped or refused to web1; 504, they do not answer in time (or a lock in the database); 500, the database refuses; time-out, the front server or a firewall; no address, the DNS. Follow the number of the error page: `journalctl | grep NUMBER` on each tier.",
  },
  needs: ["dc1", "web1", "app1", "app2", "db1", "probe-lan"],
  observedWith: "cp15/visitor",
  deadlineMs: 16_000,

  async run(scene) {
    const { web1, "probe-lan": probe } = scene.nodes;
    const visitor = await borrowVisitor(scene);
    const wrong = { login: visitor.login, password: scene.token };
    const [right, nobody, mistaken] = await Promise.all([
      page(probe, web1, { as: visitor, byName: true }),
      page(probe, web1),
      page(probe, web1, { as: wrong }),
    ]);
    claim(
      right.status === "200" && right.body.includes(marker),
      {
        fr: `https://${application.host}/ : 200, ${marker}`,
        en: `https://${application.host}/: 200, ${marker}`,
      },
      `https://${application.host}/: ${right.status} ${right.body.match(/<(title|h1)>(.*?)</)?.[2] ?? ""}`,
    );
    claim(
      nobody.status === "401" && mistaken.status === "401",
      {
        fr: "sans compte ou avec un mauvais mot de passe : 401",
        en: "without an account or with a wrong password: 401",
      },
      {
        fr: `personne : ${nobody.status}, mauvais mot de passe : ${mistaken.status}`,
        en: `nobody: ${nobody.status}, wrong password: ${mistaken.status}`,
      },
    );
    return `${right.status} ${marker}; nobody: 401, wrong password: 401`;
  },
});
