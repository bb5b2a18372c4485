import type { Node } from "../../lib/nodes/node.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";

/** An account of a unit, as the directory holds it. */
export interface Account {
  readonly dn: string;
  readonly login: string;
  readonly upn: string;
  readonly number: string;
  readonly given: string;
  readonly surname: string;
  readonly displayed: string;
  readonly service: string;
  readonly enabled: boolean;
  /** Grows with every change of the account. */
  readonly usn: string;
}

const disabledBit = 2;

/** All accounts of a unit, by login. */
export async function accountsOf(dc1: Node, unit: string): Promise<readonly Account[]> {
  const entries = await directoryEntries(dc1, unit, "(objectClass=user)", [
    ...["sAMAccountName", "userPrincipalName", "employeeNumber", "givenName", "sn"],
    ...["displayName", "department", "userAccountControl", "uSNChanged"],
  ]);
  return entries
    .map((entry) => {
      const value = (name: string) => entry.get(name.toLowerCase())?.[0] ?? "";
      return {
        dn: value("dn"),
        login: value("sAMAccountName"),
        upn: value("userPrincipalName"),
        number: value("employeeNumber"),
        given: value("givenName"),
        surname: value("sn"),
        displayed: value("displayName"),
        service: value("department"),
        enabled: (Number(value("userAccountControl")) & disabledBit) === 0,
        usn: value("uSNChanged"),
      };
    })
    .sort((one, other) => (one.login < other.login ? -1 : 1));
}

/** An account in a line, but for when it changed. */
export function accountTold({ login, number, given, surname, service, enabled }: Account): string {
  return `${login} ${number} ${given} ${surname} ${service}${enabled ? "" : " (off)"}`;
}

/** The same of several. */
export function accountsTold(accounts: readonly Account[]): string {
  return accounts.map(accountTold).join(" ; ") || "∅";
}
