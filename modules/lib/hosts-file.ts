import { type MachineName, plan } from "../../stacks/plan.js";

/**
 * `/etc/hosts` of a machine with a fixed address. Docker's own says that the machine's name is its
 * underlay address; put at `/var/lib/plateau/hosts`, this one takes its place at each boot.
 *
 * @throws Error when the machine has no fixed address.
 */
export function hostsFile(machine: MachineName): string {
  const address = Object.values(plan.machines[machine].interfaces).find(
    (wanted) => typeof wanted === "string" && wanted !== "dhcp",
  );
  if (!address) {
    throw new Error(`machine '${machine}' has no fixed address: leave its name to 127.0.1.1`);
  }
  return [
    "127.0.0.1 localhost",
    "::1 localhost ip6-localhost ip6-loopback",
    `${address} ${machine}.${plan.company.domain} ${machine}`,
    "",
  ].join("\n");
}
