import { claim } from "../../lib/claim.js";
import { accountsTold, accountTold } from "../lib/account.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const badLinesRefused = rehearsed(({ next, faulty, last, wrongNumbers }) => {
  const created = faulty.accounts.filter(
    ({ dn }) => !next.accounts.some((before) => before.dn === dn),
  );
  const good = created.filter(({ number }) => number === last.number);
  claim(
    good.length === 1,
    {
      fr: `la dernière ligne, bonne, est traitée (${last.number})`,
      en: `the last line, a good one, is dealt with (${last.number})`,
    },
    `${runTold(faulty)} · ${accountsTold(created)}`,
  );
  claim(
    created.length === 1,
    {
      fr: `rien n'est créé des lignes fausses (${wrongNumbers.join(", ")})`,
      en: `nothing is created of the wrong lines (${wrongNumbers.join(", ")})`,
    },
    accountsTold(created),
  );
  const told = faulty.accounts.map(accountTold);
  const before = next.accounts.map(accountTold).every((account) => told.includes(account));
  claim(
    before,
    { fr: "les autres comptes sont intacts", en: "the other accounts are untouched" },
    accountsTold(faulty.accounts),
  );
  return `${runTold(faulty)} · ${accountsTold(created)}`;
});
