import { plan } from "../../../stacks/plan.js";
import { claim } from "../claim.js";
import type { Node } from "../node.js";
import type { Controller } from "./domain-client.js";

/** Where a workstation is, and which controller it has chosen. */
export interface WorkstationState {
  readonly address: string;
  /** The one that its sssd speaks LDAP with; the first where it speaks with none. */
  readonly controller: Controller;
}

/**
 * Ask a workstation's kernel.
 *
 * @throws Mismatch when it has no address
 */
export async function workstationState(machine: Node): Promise<WorkstationState> {
  const { stdout } = await machine.succeed`ip -4 -o addr show scope global; netstat -tn`;
  const address = stdout.match(/ inet ([\d.]+)\//)?.[1];
  claim(
    address !== undefined,
    { fr: `${machine.name} a une adresse`, en: `${machine.name} has an address` },
    `${machine.name}: ∅`,
  );
  const second = `${plan.machines.dc2.interfaces.srv}:389`;
  const connected = (end: string) =>
    stdout.split("\n").some((line) => line.includes(` ${end} `) && line.includes("ESTABLISHED"));
  const controller =
    connected(second) && !connected(`${plan.machines.dc1.interfaces.srv}:389`) ? "dc2" : "dc1";
  return { address, controller };
}
