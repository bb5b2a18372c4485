import { type Person, people, type UnitName } from "../../stacks/people.js";
import { type MachineName, plan } from "../../stacks/plan.js";

/** `DC=duval,DC=test`. */
export const baseDn = plan.company.domain
  .split(".")
  .map((label) => `DC=${label}`)
  .join(",");

/** Unit that holds all others. */
export const rootDn = `OU=${people.root},${baseDn}`;

export function unitDn(unit: UnitName): string {
  return `OU=${unit},${rootDn}`;
}

/** Machines with an account in the domain: those of the workstations' area. */
export const members = (Object.keys(plan.machines) as MachineName[]).filter(
  (name) => plan.machines[name].area === "workstations",
);

export function memberDn(machine: MachineName): string {
  return `CN=${machine.toUpperCase()},${unitDn("Postes")}`;
}

export function personDn({ given, surname, unit }: Person): string {
  return `CN=${given} ${surname},${unitDn(unit)}`;
}
