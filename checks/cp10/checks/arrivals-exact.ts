import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimHired } from "../lib/hired.js";
import { rehearsed, runTold } from "../lib/rehearsed.js";

export const arrivalsExact = rehearsed(({ staff, first }) => {
  const logins = staff.map((person) => claimHired(person, first.accounts));
  claim(
    new Set(logins).size === staff.length && first.accounts.length === staff.length,
    claimText("cp10/accounts-and-no-other", { staff: staff.length }),
    first.accounts.map(({ login }) => login).join(", "),
  );
  return `${runTold(first)} · ${logins.join(", ")}`;
});
