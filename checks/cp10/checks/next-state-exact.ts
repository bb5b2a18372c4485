import { claim } from "../../lib/claim.js";
import { accountsTold } from "../lib/account.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const nextStateExact = rehearsed(({ second, next, changed, gone, arrival, staff }) => {
  const before = (number: string) => second.accounts.find((one) => one.number === number);
  const after = (number: string) => next.accounts.filter((one) => one.number === number);
  const [absent] = staff;
  claim(
    staff.every(({ number }) => before(number)?.enabled),
    {
      fr: "de quoi partir : chacun a un compte actif",
      en: "something to start from: everybody has an enabled account",
    },
    accountsTold(second.accounts),
  );
  claim(
    next.code === 0 && next.accounts.length === staff.length + 1,
    { fr: "code 0, et un compte de plus", en: "exit code 0, and one account more" },
    `${runTold(next)} · ${accountsTold(next.accounts)}`,
  );
  const [moved, left, arrived, same] = [changed, gone, arrival, absent].map((person) =>
    person ? after(person.number)[0] : undefined,
  );
  claim(
    moved?.service === changed.service &&
      moved.enabled &&
      moved.login === before(changed.number)?.login,
    {
      fr: `${changed.number} : service ${changed.service}, même identifiant`,
      en: `${changed.number}: service ${changed.service}, same login`,
    },
    accountsTold(after(changed.number)),
  );
  claim(
    left !== undefined && !left.enabled,
    { fr: `${gone.number} : désactivé, et gardé`, en: `${gone.number}: disabled, and kept` },
    accountsTold(after(gone.number)),
  );
  claim(
    arrived?.enabled === true,
    { fr: `${arrival.number} : créé`, en: `${arrival.number}: created` },
    accountsTold(after(arrival.number)),
  );
  claim(
    same !== undefined && same.usn === before(same.number)?.usn,
    {
      fr: `${absent?.number}, absent de la liste : intact`,
      en: `${absent?.number}, not on the list: untouched`,
    },
    accountsTold(after(absent?.number ?? "")),
  );
  return `${runTold(next)} · ${moved?.login} → ${moved?.service}, ${left?.login} off, ${arrived.login} new, ${same.login} =`;
});
