import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { accountsTold, accountTold } from "../lib/account.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const badLinesRefused = rehearsed(({ next, faulty, last, wrongNumbers }) => {
  const created = faulty.accounts.filter(
    ({ dn }) => !next.accounts.some((before) => before.dn === dn),
  );
  const good = created.filter(({ number }) => number === last.number);
  claim(
    good.length === 1,
    claimText("cp10/last-line-good-one-is", { number: last.number }),
    `${runTold(faulty)} · ${accountsTold(created)}`,
  );
  claim(
    created.length === 1,
    claimText("cp10/nothing-is-created-of-wrong-lines", { wrongNumbers }),
    accountsTold(created),
  );
  const told = faulty.accounts.map(accountTold);
  const before = next.accounts.map(accountTold).every((account) => told.includes(account));
  claim(before, claimText("cp10/other-accounts-are-untouched"), accountsTold(faulty.accounts));
  return `${runTold(faulty)} · ${accountsTold(created)}`;
});
