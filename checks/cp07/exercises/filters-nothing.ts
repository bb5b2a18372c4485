import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

const known = "ct state established,related accept";
const everything = "ct state established,related,new accept";
const [dropped, rejected] = [
  'iifname "wan" counter drop',
  "counter reject with icmpx admin-prohibited",
];
const check = `nft -c -f ${rulesFile} && ${reloadRules}`;

export const filtersNothing = exercise({
  needs: ["fw1"],

  causes: {
    "accepted-before": {
      solve: ({ nodes: { fw1 } }) => edit(fw1, rulesFile, "/^ *accept$/d", check),
    },

    "new-is-known": {
      setUp: ({ nodes: { fw1 } }) => edit(fw1, rulesFile, `s/${known}/${everything}/`, reloadRules),
      solve: ({ nodes: { fw1 } }) => edit(fw1, rulesFile, `s/${everything}/${known}/`, check),
    },

    "refusal-accepts": {
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
