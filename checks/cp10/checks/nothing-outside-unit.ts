import { claim } from "../../lib/claim.js";
import { accountsTold } from "../lib/account.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const nothingOutsideUnit = rehearsed(({ neighbour: [before, after], first, staff }) => {
  claim(
    before.length === 1 && first.accounts.length >= staff.length,
    {
      fr: "de quoi comparer : un voisin dans une autre UO, et des comptes créés dans celle-ci",
      en: "something to compare with: a neighbour in another unit, and accounts created in this one",
    },
    `${accountsTold(before)} · ${runTold(first)} · ${accountsTold(first.accounts)}`,
  );
  const same = before.every(({ dn, usn }) =>
    after.some((account) => account.dn === dn && account.usn === usn),
  );
  claim(
    same && after.length === before.length,
    { fr: "le voisin est intact", en: "the neighbour is untouched" },
    accountsTold(after),
  );
  return `${accountsTold(after)} =`;
});
