import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { accountsTold } from "../lib/account.js";
import { claimHired } from "../lib/hired.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const killedThenWhole = rehearsed(({ killed: { staff, cut, again } }) => {
  claim(
    again.code === 0,
    claimText("cp10/run-again-exit-code"),
    `${runTold(again)} · ${accountsTold(again.accounts)}`,
  );
  for (const person of staff) claimHired(person, again.accounts);
  claim(
    again.accounts.length === staff.length,
    claimText("cp10/accounts-no-duplicate", { staff: staff.length }),
    accountsTold(again.accounts),
  );
  return `SIGKILL: ${cut.accounts.length}/${staff.length} · ${runTold(again)} · ${again.accounts.length}/${staff.length}`;
});
