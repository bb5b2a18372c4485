import { claim } from "../../lib/claim.js";
import { accountsTold } from "../lib/account.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const secondRunChangesNothing = rehearsed(
  {
    fr: "Lancé une seconde fois sur la même liste, le script ne change rien : aucun compte n'est réécrit, code 0",
    en: "Run a second time on the same list, the script changes nothing: no account is written again, exit code 0",
  },
  {
    fr: "Comparer avant d'écrire : un attribut qui a déjà sa valeur n'est pas remplacé, un mot de passe n'est donné qu'à la création. `whenChanged` et `uSNChanged` du compte ne bougent pas.",
    en: "Compare before writing: an attribute that already has its value is not replaced, a password is given at creation only. The account's `whenChanged` and `uSNChanged` do not move.",
  },
  ({ first, second }) => {
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
  },
);
