import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { accountsTold } from "../lib/account.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const nothingOutsideUnit = rehearsed(({ neighbour: [before, after], first, staff }) => {
  claim(
    before.length === 1 && first.accounts.length >= staff.length,
    claimText("cp10/something-to-compare-with-neighbour"),
    `${accountsTold(before)} · ${runTold(first)} · ${accountsTold(first.accounts)}`,
  );
  const same = before.every(({ dn, usn }) =>
    after.some((account) => account.dn === dn && account.usn === usn),
  );
  claim(
    same && after.length === before.length,
    claimText("cp10/neighbour-is-untouched"),
    accountsTold(after),
  );
  return `${accountsTold(after)} =`;
});
