import { nftablesConf } from "../../../modules/router/nftables-conf.js";
import type { RouterName } from "../../../stacks/plan/route.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { listed } from "../../lib/estate/listed.js";
import { rulesetOf } from "../../lib/probes/network/nft-ruleset.js";
import { holesOf } from "../lib/holes-of.js";
import { plannedRuleset } from "../lib/planned-ruleset.js";
import { withDeclared } from "../lib/with-declared.js";

const routers: readonly RouterName[] = ["fw1", "fw2"];

export const nothingElsePasses = check({
  needs: routers,

  async run({ nodes, declared }) {
    const { flows } = await declared();
    const found = await Promise.all(
      routers.map(async (router) => {
        const planned = withDeclared(plannedRuleset(nftablesConf(router)), flows);
        return { router, loaded: await rulesetOf(nodes[router]), planned };
      }),
    );
    const judged = found.map(({ router, loaded, planned }) => ({
      router,
      ...holesOf(router, loaded, planned),
    }));
    const extras = judged.flatMap(({ router, holes }) =>
      holes.map((what) => ({ machine: router, what })),
    );
    claim(extras.length === 0, claimText("cp07/nothing-passes-that-plan-does"), listed(extras));
    for (const { router, isCutShort } of judged) {
      if (!isCutShort) continue;
      throw nodes[router].notObserved({
        fr: "ses règles parlent de plus de paquets qu'on n'en essaie",
        en: "its rules speak of more packets than are tried",
      });
    }
    return found.map(({ router, loaded }) => `${router}: ${loaded.rules.length} rules`).join(", ");
  },
});
