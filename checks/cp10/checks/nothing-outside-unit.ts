import { claim } from "../../lib/claim.js";
import { accountsTold } from "../lib/account.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const nothingOutsideUnit = rehearsed(
  {
    fr: "Rien n'est touché hors de l'UO demandée, même pour un matricule qui se trouve ailleurs",
    en: "Nothing is touched outside the unit asked for, even for a staff number that is found elsewhere",
  },
  {
    fr: "Chercher les matricules avec l'UO pour base (`ldapsearch -b \"$uo\"`), et non le domaine entier ; seul l'identifiant se vérifie dans tout le domaine.",
    en: 'Look for staff numbers with the unit as base (`ldapsearch -b "$uo"`), not the whole domain; only the login is verified in the whole domain.',
  },
  ({ neighbour: [before, after], first, staff }) => {
    claim(
      before.length === 1 && first.accounts.length >= staff.length,
      {
        fr: "de quoi comparer : un voisin dans une autre UO, et des comptes créés dans celle-ci",
        en: "something to compare with: a neighbour in another unit, and accounts created in this one",
      },
      `${accountsTold(before)} · ${runTold(first)} · ${accountsTold(first.accounts)}`,
    );
    const same = before.every(({ dn, usn }) =>
      after.some((account) => account.dn === dn && account.usn === usn),
    );
    claim(
      same && after.length === before.length,
      { fr: "le voisin est intact", en: "the neighbour is untouched" },
      accountsTold(after),
    );
    return `${accountsTold(after)} =`;
  },
);
