import { expect, test } from "vitest";
import { accountsClosed } from "../../../checks/cp09/lib/accounts-closed.js";
import { staffNow } from "../../../checks/lib/declared/staff-now.js";
import type { LdapEntry } from "../../../checks/lib/probes/directory/ldap-entries.js";
import { asLdapInterval } from "../../../checks/lib/probes/directory/ldap-interval.js";
import { members } from "../../../modules/domain-controller/names.js";
import { people } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";

const { domain } = plan().company;
const now = new Date();
const present = staffNow({ movements: [] });

type Values = Readonly<Record<string, readonly string[]>>;

const entry = (name: string, values: Values = {}): LdapEntry =>
  new Map(
    Object.entries({
      sAMAccountName: [name],
      userAccountControl: ["512"],
      pwdLastSet: ["133000000000000000"],
      accountExpires: ["9223372036854775807"],
      ...values,
    }).map(([key, all]) => [key.toLowerCase(), all]),
  );
const machine = (name: string, values: Values = {}) =>
  entry(`${name.toUpperCase()}$`, {
    dNSHostName: [`${name}.${domain}`],
    servicePrincipalName: [`HOST/${name}`, `HOST/${name}.${domain}`],
    "msDS-SupportedEncryptionTypes": ["24"],
    ...values,
  });

/** The plan's accounts, one of which is otherwise. */
function told(...odd: readonly LdapEntry[]): string[] {
  const all = [
    ...Object.keys(people().accounts).map((login) => entry(login)),
    ...Object.keys(people().services).map((login) =>
      entry(login, { userPrincipalName: [`${login}@${domain}`] }),
    ),
    ...[...members(), "dc1", "dc2"].map((name) => machine(name)),
  ];
  return accountsClosed([...all, ...odd], present, now);
}

const { login } = staff().accountant;

test("the plan's accounts, as the plan has them, are open", () => {
  expect(told()).toEqual([]);
});

test("somebody who has left may be closed", () => {
  expect(told(entry(staff().leaver.login, { userAccountControl: ["514"] }))).toEqual([]);
});

test.for<[string, LdapEntry, string]>([
  ["disabled", entry(login, { userAccountControl: ["514"] }), `${login}: ACCOUNTDISABLE`],
  ["locked", entry(login, { "msDS-User-Account-Control-Computed": ["16"] }), `${login}: LOCKOUT`],
  [
    "with a password that has expired",
    entry(login, { "msDS-User-Account-Control-Computed": ["8388608"] }),
    `${login}: PASSWORD_EXPIRED`,
  ],
  [
    "over",
    entry(login, { accountExpires: [asLdapInterval(new Date(0))] }),
    `${login}: accountExpires 1970-01-01 01:00:00`,
  ],
  [
    "without an hour",
    entry(login, { logonHours: [Buffer.alloc(21).toString("base64")] }),
    `${login}: logonHours`,
  ],
  [
    "on one machine alone",
    entry(login, { userWorkstations: ["WS9"] }),
    `${login}: userWorkstations WS9`,
  ],
  [
    "a program that has to choose a password",
    entry("svc-mail", { userPrincipalName: [`svc-mail@${domain}`], pwdLastSet: ["0"] }),
    "svc-mail: pwdLastSet 0",
  ],
  [
    "a machine without a name to ask for",
    machine("ws1", { servicePrincipalName: ["HOST/ws1"] }),
    `WS1$: servicePrincipalName HOST/ws1.${domain} ∅`,
  ],
  [
    "a machine of weak encryption",
    machine("ws1", { "msDS-SupportedEncryptionTypes": ["4"] }),
    "WS1$: msDS-SupportedEncryptionTypes 4",
  ],
])("an account that is %s is told", ([, odd, what]) => {
  expect(told(odd)).toEqual([what]);
});

test("whoever has yet to choose a password is not closed", () => {
  const odd = { pwdLastSet: ["0"], "msDS-User-Account-Control-Computed": ["8388608"] };
  expect(told(entry(login, odd))).toEqual([]);
});

test("an account that is gone is told", () => {
  expect(accountsClosed([], present, now)).toContain(`${login}: noSuchObject`);
});
