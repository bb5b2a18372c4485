import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { acceptAllBeforeDrop } from "../faults/accept-all-before-drop.js";

const known = "ct state established,related accept";
const everything = "ct state established,related,new accept";
const [dropped, rejected] = [
  'iifname "wan" counter drop',
  "counter reject with icmpx admin-prohibited",
];
const check = `nft -c -f ${rulesFile} && ${reloadRules}`;

export const filtersNothing = exercise({
  title: { fr: "Un pare-feu qui ne filtre plus rien", en: "A firewall that filters nothing" },
  brief: {
    fr: `L'audit : « De n'importe quelle zone du siège, on atteint n'importe quelle autre. Vos règles y sont pourtant toutes, et le pare-feu tourne. » C'est fw1 (\`lab shell CANDIDAT fw1\`).
Trouvez ce qui rend les règles sans effet, corrigez cela seul, et que ce soit encore vrai après un redémarrage ; aucun flux permis ne doit être coupé. Rendez la ligne en cause, pourquoi elle suffit à tout ouvrir, et l'essai d'avant et d'après depuis deux zones.`,
    en: `The audit: “From any zone of the head office, any other can be reached. Yet all your rules are there, and the firewall runs.” It is fw1 (\`lab shell CANDIDATE fw1\`).
Find what makes the rules have no effect, put that right alone, and let it still be so after a restart; no permitted flow may be cut. Hand in the line, why it is enough to open everything, and the trial before and after from two zones.`,
  },
  minutes: 15,
  needs: ["fw1"],
  proves: [
    "cp07/flows-from-lan",
    "cp07/flows-from-srv",
    "cp07/flows-from-dmz",
    "cp07/flows-from-guest",
    "cp07/flows-from-wan",
    "cp07/nothing-else-passes",
  ],
  keeps: ["cp07/revoked-worker-refused", "cp07/rules-persist", "cp07/source-nat"],
  restarts: ["fw1"],

  causes: {
    "accepted-before": causeOfFault(acceptAllBeforeDrop, ({ nodes: { fw1 } }) =>
      edit(fw1, rulesFile, "/^ *accept$/d", check),
    ),

    "new-is-known": {
      title: {
        fr: "fw1 accepte d'emblée les connexions nouvelles avec celles qui sont établies",
        en: "fw1 accepts new connections at once, with those that are established",
      },
      setUp: ({ nodes: { fw1 } }) => edit(fw1, rulesFile, `s/${known}/${everything}/`, reloadRules),
      solve: ({ nodes: { fw1 } }) => edit(fw1, rulesFile, `s/${everything}/${known}/`, check),
    },

    "refusal-accepts": {
      title: {
        fr: "La chaîne « refus » de fw1 accepte au lieu de refuser",
        en: "fw1's chain “refus” accepts instead of refusing",
      },
      setUp: ({ nodes: { fw1 } }) =>
        edit(
          fw1,
          rulesFile,
          `/chain refus/,/}/ { s/${dropped}/iifname "wan" counter accept/; s/${rejected}/counter accept/ }`,
          reloadRules,
        ),
      solve: ({ nodes: { fw1 } }) =>
        edit(
          fw1,
          rulesFile,
          `/chain refus/,/}/ { s/iifname "wan" counter accept/${dropped}/; s/^\\( *\\)counter accept/\\1${rejected}/ }`,
          check,
        ),
    },
  },
});
