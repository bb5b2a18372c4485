import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { accountsTold } from "../lib/account.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const secondRunChangesNothing = rehearsed(({ first, second }) => {
  claim(
    first.code === 0 && first.accounts.length > 0,
    claimText("cp10/first-run-that-creates-exit-code"),
    `${runTold(first)} · ${accountsTold(first.accounts)}`,
  );
  claim(second.code === 0, claimText("cp10/second-run-exit-code"), runTold(second));
  const changed = second.accounts.filter(
    ({ dn, usn }) => !first.accounts.some((before) => before.dn === dn && before.usn === usn),
  );
  claim(
    changed.length === 0 && second.accounts.length === first.accounts.length,
    claimText("cp10/changes"),
    `uSNChanged: ${accountsTold(changed)}`,
  );
  return `${runTold(second)} · ${second.accounts.length} uSNChanged =`;
});
