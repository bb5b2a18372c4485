import { claim } from "../../lib/claim.js";
import { accountsTold } from "../lib/account.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const withoutRightsRefused = rehearsed(
  {
    fr: "Lancé sans droits, le script échoue nettement et ne modifie rien",
    en: "Run without rights, the script fails plainly and changes nothing",
  },
  {
    fr: "Sur dc1 : `runuser -u nobody -- /usr/local/sbin/mouvements …` : un message, un code non nul. Vérifier l'utilisateur (`$EUID`) ou le code de chaque commande.",
    en: "On dc1: `runuser -u nobody -- /usr/local/sbin/mouvements …`: a message, an exit code other than 0. Verify the user (`$EUID`) or each command's exit code.",
  },
  ({ first, swapped, unprivileged, odd }) => {
    claim(
      first.code === 0 && first.accounts.length > 0,
      { fr: "de quoi comparer : root y arrive", en: "something to compare with: root can" },
      runTold(first),
    );
    claim(
      unprivileged.code !== 0 && unprivileged.said !== "",
      {
        fr: "nobody : un message et un code non nul",
        en: "nobody: a message and an exit code other than 0",
      },
      runTold(unprivileged),
    );
    const made = unprivileged.accounts.filter(
      ({ dn, usn, number }) =>
        !swapped.accounts.some((before) => before.dn === dn && before.usn === usn) ||
        odd.some((person) => person.number === number && unprivileged.code === 0),
    );
    claim(
      made.length === 0,
      { fr: "rien n'est modifié", en: "nothing is changed" },
      accountsTold(made),
    );
    return `root: exit ${first.code}; nobody: ${runTold(unprivileged)}`;
  },
);
