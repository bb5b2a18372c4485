import { type MachineName, plan } from "../../stacks/plan.js";
import { tellMachines } from "./tell-machines.js";

/** Begins the client anew, as at a boot. A server that knows nothing of its lease may give it another one. */
const renew = `
for pid in $(pidof dhclient); do
  set -- $(tr '\\0' ' ' < /proc/$pid/cmdline)
  kill $pid && while [ -e /proc/$pid ]; do sleep 0.05; done
  "$@" > /dev/null 2>&1
done`;

/**
 * Have machines ask for their leases again: a DHCP server made anew has forgotten who has which
 * address, and would give it to somebody else as well. One that is down asks when it starts.
 *
 * @param but machines that were made anew themselves
 */
export async function renewLeases(lab: string, but: readonly MachineName[]): Promise<void> {
  const clients = (Object.keys(plan.machines) as MachineName[]).filter((name) =>
    Object.values<unknown>(plan.machines[name].interfaces).includes("dhcp"),
  );
  await tellMachines(
    lab,
    clients.filter((name) => !but.includes(name)),
    renew,
    10_000,
  );
}
