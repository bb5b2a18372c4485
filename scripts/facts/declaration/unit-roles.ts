import { ofCompany } from "../../../stacks/plan/company.js";
import { type Person, people, type RoleName, type UnitName } from "../../../stacks/plan/people.js";
import { keysOf } from "../../ground/keys-of.js";

const staff = ofCompany(() => Object.values<Person>(people().accounts));

/** Whoever works from outside has this role besides. */
const remote = (): readonly RoleName[] => people().resources.DL_VPN.members;

/** Roles that somebody of a unit may have: those of his colleagues, and to work from outside. None of one who has left. */
export const unitRoles = ofCompany(
  (): ReadonlyMap<UnitName, readonly RoleName[]> =>
    new Map(
      keysOf(people().units).flatMap((unit): [UnitName, readonly RoleName[]][] => {
        const colleagues = staff().filter((one) => one.unit === unit);
        if (colleagues.length === 0) return [];
        const roles = colleagues.every(({ disabled }) => disabled)
          ? []
          : [...new Set([...colleagues.flatMap((one) => one.roles), ...remote()])];
        return [[unit, roles]];
      }),
    ),
);
