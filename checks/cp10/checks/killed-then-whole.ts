import { claim } from "../../lib/claim.js";
import { accountsTold } from "../lib/account.js";
import { claimHired } from "../lib/hired.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const killedThenWhole = rehearsed(({ killed: { staff, cut, again } }) => {
  claim(
    again.code === 0,
    { fr: "relancé, code 0", en: "run again, exit code 0" },
    `${runTold(again)} · ${accountsTold(again.accounts)}`,
  );
  for (const person of staff) claimHired(person, again.accounts);
  claim(
    again.accounts.length === staff.length,
    { fr: `${staff.length} comptes, sans doublon`, en: `${staff.length} accounts, no duplicate` },
    accountsTold(again.accounts),
  );
  return `SIGKILL: ${cut.accounts.length}/${staff.length} · ${runTold(again)} · ${again.accounts.length}/${staff.length}`;
});
