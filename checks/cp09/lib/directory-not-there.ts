import { personDn, unitDn } from "../../../modules/domain-controller/names.js";
import { staff } from "../../../stacks/plan/staff.js";
import { due } from "../../lib/declared/due.js";
import { staffNow } from "../../lib/declared/staff-now.js";
import { firstValue } from "../../lib/probes/directory/first-value.js";
import type { LdapEntry } from "../../lib/probes/directory/ldap-entries.js";
import type { DeclaredEntries } from "./directory-too-much.js";

const accountDisable = 0x2;
const normalAccount = 0x200;
const workstationTrust = 0x1000;
/** A password that stays may be a company's choice; nothing else of what an account can be told is. */
const neverExpires = 0x10000;
/** Groups for security, global and in the domain alone, as `groupType` has them. */
const groupTypes = { GG: "-2147483646", DL: "-2147483644" };

/**
 * What is declared of the directory and is not there, or not so: people in their unit and their groups, enabled unless
 * they have left; groups with their members; machines' accounts.
 *
 * @returns each in the words of the directory, with what is there in its stead
 */
export function directoryNotThere(
  entries: readonly LdapEntry[],
  declared: DeclaredEntries,
): string[] {
  const byName = new Map(entries.map((entry) => [firstValue(entry, "sAMAccountName"), entry]));
  const dnOf = (name: string) => firstValue(byName.get(name), "dn").toLowerCase();
  const hasMember = (group: string, member: string) =>
    dnOf(member) !== "" &&
    (byName.get(group)?.get("member") ?? []).some((dn) => dn.toLowerCase() === dnOf(member));
  const differs = (name: string, attribute: string, wanted: string, isRight: boolean) => {
    const entry = byName.get(name);
    if (!entry) return attribute === "dn" ? [`${name}: noSuchObject`] : [];
    return isRight
      ? []
      : [`${name}: ${attribute} ${firstValue(entry, attribute) || "∅"} ≠ ${wanted}`];
  };
  const isAt = (name: string, dn: string) =>
    dnOf(name).normalize() === dn.toLowerCase().normalize();
  const flags = (name: string) => Number(firstValue(byName.get(name), "userAccountControl"));
  const movers = due(declared.movements).map(({ login }) => login);
  const moved = staffNow(declared).flatMap(({ login, states: [person] }) =>
    movers.includes(login) ? [{ ...person, login }] : [],
  );
  return [
    ...[...due(declared.people), ...moved].flatMap(({ login, roles, ...person }) => {
      const dn = personDn({ ...person, roles });
      const state =
        person.unit === staff().leaver.unit ? normalAccount | accountDisable : normalAccount;
      return [
        ...differs(login, "dn", dn, isAt(login, dn)),
        ...differs(
          login,
          "userAccountControl",
          `${state}`,
          (flags(login) & ~neverExpires) === state,
        ),
        ...roles
          .filter((role) => byName.has(login) && !hasMember(role, login))
          .map((role) => `${role}: member ${login} ∅`),
      ];
    }),
    ...due(declared.groups).flatMap(({ name, members }) => {
      const type = groupTypes[name.startsWith("GG_") ? "GG" : "DL"];
      return [
        ...differs(name, "dn", unitDn("Groupes"), isAt(name, `CN=${name},${unitDn("Groupes")}`)),
        ...differs(name, "groupType", type, firstValue(byName.get(name), "groupType") === type),
        ...members
          .filter((member) => byName.has(name) && !hasMember(name, member))
          .map((member) => `${name}: member ${member} ∅`),
      ];
    }),
    ...due(declared.computers).flatMap(({ name, unit }) => {
      const account = `${name.toUpperCase()}$`;
      const dn = `CN=${name.toUpperCase()},${unitDn(unit)}`;
      return [
        ...differs(account, "dn", dn, isAt(account, dn)),
        ...differs(
          account,
          "userAccountControl",
          `${workstationTrust}`,
          (flags(account) & ~neverExpires) === workstationTrust,
        ),
      ];
    }),
  ];
}
