import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { accountsTold } from "../lib/account.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const withoutRightsRefused = rehearsed(({ first, swapped, unprivileged, odd }) => {
  claim(
    first.code === 0 && first.accounts.length > 0,
    claimText("cp10/something-to-compare-with-root-can"),
    runTold(first),
  );
  claim(
    unprivileged.code !== 0 && unprivileged.said !== "",
    claimText("cp10/nobody-message-and-exit-code"),
    runTold(unprivileged),
  );
  const made = unprivileged.accounts.filter(
    ({ dn, usn, number }) =>
      !swapped.accounts.some((before) => before.dn === dn && before.usn === usn) ||
      odd.some((person) => person.number === number && unprivileged.code === 0),
  );
  claim(made.length === 0, claimText("cp10/nothing-is-changed"), accountsTold(made));
  return `root: exit ${first.code}; nobody: ${runTold(unprivileged)}`;
});
