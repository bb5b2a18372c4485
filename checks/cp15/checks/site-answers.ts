import { application } from "../../../modules/n-tier/application.js";
import { page } from "../../lib/application/site.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { borrowVisitor } from "../lib/visitor.js";

const marker = "<title>Tiny Tiny RSS</title>";

export const siteAnswers = check({
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
        fr: `https://${application().host}/ : 200, ${marker}`,
        en: `https://${application().host}/: 200, ${marker}`,
      },
      `https://${application().host}/: ${right.status} ${right.body.match(/<(title|h1)>(.*?)</)?.[2] ?? ""}`,
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
