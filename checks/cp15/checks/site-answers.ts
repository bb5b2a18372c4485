import { application } from "../../../modules/n-tier/application.js";
import { page } from "../../lib/application/site.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
      claimText("cp15/https", { marker }),
      `https://${application().host}/: ${right.status} ${right.body.match(/<(title|h1)>(.*?)</)?.[2] ?? ""}`,
    );
    claim(
      nobody.status === "401" && mistaken.status === "401",
      claimText("cp15/without-account-or-with-wrong-password"),
      claimText("cp15/nobody-wrong-password", {
        status: mistaken.status,
        nobodyStatus: nobody.status,
      }),
    );
    return `${right.status} ${marker}; nobody: 401, wrong password: 401`;
  },
});
