import { plan } from "../../../stacks/plan/plan.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { type Account, accountsTold } from "./account.js";
import type { Movement } from "./staff.js";

/** Somebody's login, before a number is added where it is taken. */
export function loginOf({ given, surname }: Movement): string {
  return `${given[0]}.${surname}`
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]/g, "")
    .slice(0, 20);
}

/**
 * Claim that somebody has one account, enabled, with exactly what the list says of him.
 *
 * @returns its login
 * @throws Mismatch when it is otherwise
 */
export function claimHired(person: Movement, accounts: readonly Account[]): string {
  const { number, given, surname, service } = person;
  const own = accounts.filter((account) => account.number === number);
  const [account] = own;
  const stem = loginOf(person);
  claim(
    account !== undefined &&
      own.length === 1 &&
      account.enabled &&
      account.given === given &&
      account.surname === surname &&
      account.displayed === `${given} ${surname}` &&
      account.service === service &&
      account.login.startsWith(stem.slice(0, 18)) &&
      account.login.length <= 20 &&
      account.upn === `${account.login}@${plan().company.domain}`,
    claimText("cp10/one-enabled-account-and-one", { given, number, service, stem, surname }),
    accountsTold(own.length > 0 ? own : accounts),
  );
  return account.login;
}
