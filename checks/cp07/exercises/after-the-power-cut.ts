import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import type { ExerciseScene } from "../../lib/exercise-scene.js";
import { rulesFile } from "../../lib/network/firewall-rules.js";

export const afterThePowerCut = exercise({
  needs: ["fw1"],

  causes: {
    "as-installed": { solve: saveRules },

    "not-at-start": {
      async setUp({ nodes: { fw1 } }) {
        await fw1.succeed`systemctl disable --quiet nftables`;
      },
      async solve({ nodes: { fw1 } }) {
        await fw1.succeed`systemctl enable --quiet nftables`;
      },
    },

    "file-does-not-load": {
      setUp: ({ nodes: { fw1 } }) => edit(fw1, rulesFile, "s/saddr @fw2_wan /saddr @fw2-wan /"),
      solve: saveRules,
    },

    "some-typed": {
      setUp: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, '/saddr @mail1 oifname "wan"/d; /snat ip to/d'),
      solve: saveRules,
    },
  },
});

/** What is in force becomes what a start loads, and is checked first. */
async function saveRules({ nodes: { fw1 } }: ExerciseScene<"fw1">): Promise<void> {
  await fw1.succeed`
    { printf '#!/usr/sbin/nft -f\\n\\nflush ruleset\\n\\n'; /usr/sbin/nft --stateless list ruleset; } > /run/rules
    /usr/sbin/nft -c -f /run/rules && cat /run/rules > ${rulesFile} && rm /run/rules`;
}
