import Table from "cli-table3";
import { say } from "../../ground/say.js";
import type { Accounts } from "../../operations/accounts.js";

/** Who can log in somewhere in a lab, as people read it. */
export function accountsTable({ accounts }: Accounts): string {
  const rows = new Table({
    head: [
      say({ fr: "identifiant", en: "login" }),
      say({ fr: "mot de passe", en: "password" }),
      say({ fr: "où", en: "where" }),
      say({ fr: "qui", en: "who" }),
    ],
    style: { head: [], border: [], compact: true },
  });
  for (const { login, password, place, owner } of accounts) {
    rows.push([login, password, place, say(owner)]);
  }
  return rows.toString();
}
