import { randomBytes } from "node:crypto";
import { baseDn, groupDn, unitDn } from "../../../modules/domain-controller/names.js";
import { unicodePwd } from "../../../modules/domain-controller/unicode-pwd.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { Seed } from "../../../scripts/ground/seed.js";
import type { RoleName, UnitName } from "../../../stacks/plan/people.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { CheckScene } from "../check.js";
import { claim } from "../claim.js";
import { claimText } from "../content/claim-text.js";
import type { Node } from "../nodes/node.js";
import { neverConnected } from "../probes/directory/delete-entries.js";
import { learned } from "../probes/directory/learned.js";
import { tidyEntries } from "../probes/directory/tidy-entries.js";
import { tryChanges } from "../probes/directory/try-changes.js";

/** Somebody who exists as long as a check needs him. */
export interface ThrowAwayAccount {
  /** As `throwAwayLogin` draws it. */
  readonly login: string;
  readonly password: string;
  /** @default - where the directory puts accounts that nobody has placed */
  readonly unit?: UnitName;
  readonly roles?: readonly RoleName[];
  /** @default false */
  readonly disabled?: boolean;
  /** Whether he has to choose a password at his first logon. @default false */
  readonly mustChoosePassword?: boolean;
  /** Whether he has an address, and so a mailbox. @default false */
  readonly mail?: boolean;
}

/** What no machine of a lab has, nor another process. */
const drawnHere = new Seed(randomBytes(32).toString("hex"));

/** A password such as everybody's here, different in each run; neither login nor token tells it. */
export function throwAwayPassword(token: string): string {
  return drawnHere.password(token);
}

/** Where a throw-away account is in the directory. */
export function throwAwayDn({ login, unit }: ThrowAwayAccount): string {
  return `CN=${login},${unit ? unitDn(unit) : `CN=Users,${baseDn()}`}`;
}

/**
 * Create accounts on a controller; they are deleted after the verdict.
 *
 * @param controllers where they are made; of several on the first, and the others are waited for
 * @throws Mismatch when the controller's directory does not take them
 */
export async function createAccounts(
  scene: Pick<CheckScene, "tidying" | "lab">,
  controllers: Node | readonly Node[],
  accounts: readonly ThrowAwayAccount[],
): Promise<void> {
  const [controller, ...others] = [controllers].flat() as [Node, ...Node[]];
  const names = accounts.map(({ login }) => login).join(", ");
  const what = { fr: `comptes ${names}`, en: `accounts ${names}` };
  const made = await tidyEntries(scene, controller, what, accounts.map(throwAwayDn));
  const said = await tryChanges(controller, accounts.flatMap(creation));
  if (neverConnected.test(said)) made.notMade();
  if (/constraint violation|already exists/i.test(said)) throw new NotObserved(said);
  claim(
    said === "",
    claimText("lib/directory-of-takes-new-account", { controller: controller.name }),
    said,
  );
  const logins = accounts.map(({ login }) => login);
  const memberships = accounts.reduce((sum, { roles = [] }) => sum + roles.length, 0);
  await Promise.all(others.map((other) => learned(other, logins, memberships)));
}

function creation(account: ThrowAwayAccount) {
  const { login, password, roles = [], disabled, mustChoosePassword, mail } = account;
  const dn = throwAwayDn(account);
  return [
    [
      ["dn", dn],
      ["changetype", "add"],
      ["objectClass", "user"],
      ["sAMAccountName", login],
      ["userPrincipalName", `${login}@${plan().company.domain}`],
      ["userAccountControl", disabled ? "514" : "512"],
      ["unicodePwd", unicodePwd(password)],
      ...(mail ? [["mail", `${login}@${plan().company.domain}`] as const] : []),
      ...(mustChoosePassword ? [["pwdLastSet", "0"] as const] : []),
    ],
    ...roles.map(
      (role) =>
        [
          ["dn", groupDn(role)],
          ["changetype", "modify"],
          ["add", "member"],
          ["member", dn],
        ] as const,
    ),
  ] as const;
}
