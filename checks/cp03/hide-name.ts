import { plan } from "../../stacks/plan/plan.js";
import type { Machine } from "../lib/nodes/machine.js";

/** Write a name of the domain's into a workstation's `/etc/hosts`, with an address that is not its own. */
export async function hideName(machine: Machine, name: string, address: string): Promise<void> {
  await machine.succeed`echo ${`${address}\t${name}.${plan().company.domain} ${name}`} >> /etc/hosts`;
}
