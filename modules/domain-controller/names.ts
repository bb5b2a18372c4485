import { ofCompany } from "../../stacks/plan/company.js";
import {
  type Person,
  people,
  type ResourceName,
  type RoleName,
  type ServiceLogin,
  type UnitName,
} from "../../stacks/plan/people.js";
import { type MachineName, machineNames, plan } from "../../stacks/plan/plan.js";

/** The domain as the directory names it: `DC=example,DC=org` for `example.org`. */
export const baseDn = ofCompany(() =>
  plan()
    .company.domain.split(".")
    .map((label) => `DC=${label}`)
    .join(","),
);

/** Unit that holds all others. */
export const rootDn = () => `OU=${people().root},${baseDn()}`;

export function unitDn(unit: UnitName): string {
  return `OU=${unit},${rootDn()}`;
}

/** Machines with an account in the domain, but for its controllers. */
export const members = ofCompany(() =>
  machineNames.filter((name) => "unit" in plan().machines[name]),
);

export function memberDn(machine: MachineName): string {
  const wanted = plan().machines[machine];
  const unit = "unit" in wanted ? wanted.unit : undefined;
  if (!unit) throw new Error(`machine '${machine}' is no member of the domain: give it a unit`);
  return `CN=${machine.toUpperCase()},${unitDn(unit)}`;
}

export function personDn({ given, surname, unit }: Person): string {
  return `CN=${given} ${surname},${unitDn(unit)}`;
}

export function serviceDn(login: ServiceLogin): string {
  return `CN=${login},${unitDn("Services")}`;
}

export function groupDn(group: RoleName | ResourceName): string {
  return `CN=${group},${unitDn("Groupes")}`;
}

/** The group policy of the workstations. */
export const policyDn = () =>
  `CN=${people().workstationPolicy.guid},CN=Policies,CN=System,${baseDn()}`;
