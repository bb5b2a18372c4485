import { members } from "../../modules/domain-controller/names.js";
import { type MachineName, plan } from "../../stacks/plan/plan.js";
import { tellMachines, type Undone } from "../channel/tell-machines.js";

/** A fixed address is the plan's, in the directory from its first day. */
function isLeased(machine: MachineName): boolean {
  const addresses = Object.values<unknown>(plan().machines[machine].interfaces);
  return addresses.some((address) => address === "dhcp" || typeof address === "object");
}

/**
 * Have workstations register their names in the directory's DNS: controllers made anew have forgotten
 * what came with the leases. One that is down registers once it gets a lease.
 *
 * @returns those that did not
 */
export async function registerAgain(candidate: string): Promise<Undone[]> {
  return tellMachines(candidate, members().filter(isLeased), {
    what: { fr: "réinscrire son nom dans le DNS", en: "register its name in the DNS again" },
    command: "systemctl restart --no-block register-name.service",
    again: (machine) => `shell ${candidate} ${machine} -- systemctl restart register-name.service`,
    limitMs: 3000,
  });
}
