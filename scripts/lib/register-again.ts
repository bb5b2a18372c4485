import { members } from "../../modules/domain-controller/names.js";
import { tellMachines } from "./tell-machines.js";

/**
 * Have workstations register their names in the directory's DNS: controllers made anew have forgotten
 * what came with the leases. One that is down registers once it gets a lease.
 */
export async function registerAgain(lab: string): Promise<void> {
  await tellMachines(lab, members, "systemctl restart --no-block register-name.service", 3000);
}
