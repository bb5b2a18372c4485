import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import type { ExerciseScene } from "../../lib/exercise-scene.js";
import { rulesFile } from "../../lib/network/firewall-rules.js";
import { rulesNeverSaved } from "../faults/rules-never-saved.js";

export const afterThePowerCut = exercise({
  title: {
    fr: "La prochaine coupure de courant",
    en: "The next power cut",
  },
  brief: {
    fr: `Les règles en vigueur sur fw1 sont les bonnes : le responsable les a vérifiées ce matin, une à une. Mais mardi, après la coupure de courant, elles n'étaient plus les mêmes, et quelqu'un les a retapées à la main.
Sans toucher à une règle en vigueur, faites que fw1 revienne avec elles, toutes et elles seules, quand le courant revient ; fw1 sera éteint et rallumé avant d'être jugé. Rendez ce qui manquait, comment vous l'avez vu sans couper le pare-feu, et la comparaison d'avant et d'après.`,
    en: `The rules in force on fw1 are the right ones: the manager verified them this morning, one by one. But on Tuesday, after the power cut, they were others, and somebody typed them again by hand.
Without touching a rule in force, have fw1 come back with them, all of them and no other, when the power comes back; fw1 will be switched off and on before it is judged. Hand in what was missing, how you saw it without cutting the firewall, and the comparison before and after.`,
  },
  minutes: 15,
  needs: ["fw1"],
  proves: ["cp07/rules-persist"],
  keeps: [
    "cp07/flows-from-dmz",
    "cp07/flows-from-guest",
    "cp07/flows-from-lan",
    "cp07/flows-from-srv",
    "cp07/flows-from-wan",
    "cp07/nothing-else-passes",
    "cp07/source-nat",
  ],
  restarts: ["fw1"],

  causes: {
    "as-installed": causeOfFault(rulesNeverSaved, saveRules),

    "not-at-start": {
      title: {
        fr: "nftables n'est pas activé au démarrage de fw1",
        en: "nftables is not enabled at fw1's start",
      },
      async setUp({ nodes: { fw1 } }) {
        await fw1.succeed`systemctl disable --quiet nftables`;
      },
      async solve({ nodes: { fw1 } }) {
        await fw1.succeed`systemctl enable --quiet nftables`;
      },
    },

    "file-does-not-load": {
      title: {
        fr: "Le fichier des règles de fw1 ne se charge pas",
        en: "fw1's file of rules does not load",
      },
      setUp: ({ nodes: { fw1 } }) => edit(fw1, rulesFile, "s/saddr @fw2_wan /saddr @fw2-wan /"),
      solve: saveRules,
    },

    "some-typed": {
      title: {
        fr: "Des règles en vigueur sur fw1 ne sont pas dans son fichier",
        en: "Some rules in force on fw1 are not in its file",
      },
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
