import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { accountsTold } from "../lib/account.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const nextStateExact = rehearsed(({ second, next, changed, gone, arrival, staff }) => {
  const before = (number: string) => second.accounts.find((one) => one.number === number);
  const after = (number: string) => next.accounts.filter((one) => one.number === number);
  const [absent] = staff;
  claim(
    staff.every(({ number }) => before(number)?.enabled),
    claimText("cp10/something-to-start-from-everybody"),
    accountsTold(second.accounts),
  );
  claim(
    next.code === 0 && next.accounts.length === staff.length + 1,
    claimText("cp10/exit-code-and-one-account-more"),
    `${runTold(next)} · ${accountsTold(next.accounts)}`,
  );
  const [moved, left, arrived, same] = [changed, gone, arrival, absent].map((person) =>
    person ? after(person.number)[0] : undefined,
  );
  claim(
    moved?.service === changed.service &&
      moved.enabled &&
      moved.login === before(changed.number)?.login,
    claimText("cp10/service-same-login", { number: changed.number, service: changed.service }),
    accountsTold(after(changed.number)),
  );
  claim(
    left !== undefined && !left.enabled,
    claimText("cp10/disabled-and-kept", { number: gone.number }),
    accountsTold(after(gone.number)),
  );
  claim(
    arrived?.enabled === true,
    claimText("cp10/created", { number: arrival.number }),
    accountsTold(after(arrival.number)),
  );
  claim(
    same !== undefined && same.usn === before(same.number)?.usn,
    claimText("cp10/not-on-list-untouched", { number: absent?.number }),
    accountsTold(after(absent?.number ?? "")),
  );
  return `${runTold(next)} · ${moved?.login} → ${moved?.service}, ${left?.login} off, ${arrived.login} new, ${same.login} =`;
});
