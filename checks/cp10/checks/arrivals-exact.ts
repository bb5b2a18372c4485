import { claim } from "../../lib/claim.js";
import { claimHired } from "../lib/hired.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const arrivalsExact = rehearsed(({ staff, first }) => {
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
});
