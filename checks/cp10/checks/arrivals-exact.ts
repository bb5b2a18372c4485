import { claim } from "../../lib/claim.js";
import { claimHired } from "../lib/hired.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const arrivalsExact = rehearsed(
  {
    fr: "Le script crée un compte pour chaque arrivée, attributs exacts : accents, apostrophes, identifiants uniques malgré les homonymes",
    en: "The script creates an account for each arrival, attributes exact: accents, apostrophes, unique logins in spite of homonyms",
  },
  {
    fr: "Sur dc1 : lancer le script sur une liste et une UO d'essai, puis `ldapsearch` dans l'UO : givenName, sn, displayName, department, employeeNumber, sAMAccountName, userPrincipalName. Accents : lire et écrire en UTF-8 (LDIF en base64) ; homonymes : chercher l'identifiant dans tout le domaine.",
    en: "On dc1: run the script on a trial list and unit, then `ldapsearch` in the unit: givenName, sn, displayName, department, employeeNumber, sAMAccountName, userPrincipalName. Accents: read and write UTF-8 (LDIF in base64); homonyms: look for the login in the whole domain.",
  },
  ({ staff, first }) => {
    const logins = staff.map((person) => claimHired(person, first.accounts));
    claim(
      new Set(logins).size === staff.length && first.accounts.length === staff.length,
      {
        fr: `${staff.length} comptes, et aucun autre`,
        en: `${staff.length} accounts, and no other`,
      },
      first.accounts.map(({ login }) => login).join(", "),
    );
    return `${runTold(first)} · ${logins.join(", ")}`;
  },
);
