import { claim } from "../../lib/claim.js";
import { accountsTold } from "../lib/account.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const secondRunChangesNothing = rehearsed(({ first, second }) => {
  claim(
    first.code === 0 && first.accounts.length > 0,
    { fr: "un premier passage qui crée, code 0", en: "a first run that creates, exit code 0" },
    `${runTold(first)} · ${accountsTold(first.accounts)}`,
  );
  claim(
    second.code === 0,
    { fr: "second passage, code 0", en: "second run, exit code 0" },
    runTold(second),
  );
  const changed = second.accounts.filter(
    ({ dn, usn }) => !first.accounts.some((before) => before.dn === dn && before.usn === usn),
  );
  claim(
    changed.length === 0 && second.accounts.length === first.accounts.length,
    { fr: "0 changement", en: "0 changes" },
    `uSNChanged: ${accountsTold(changed)}`,
  );
  return `${runTold(second)} · ${second.accounts.length} uSNChanged =`;
});
