import { type MachineName, plan } from "../../stacks/plan/plan.js";

/**
 * `/etc/hosts` of a machine with a fixed address. Docker's own says that the machine's name is its
 * underlay address; put at `/var/lib/plateau/hosts`, this one takes its place at each boot.
 *
 * @param known machines whose names it knows without asking a DNS server
 * @throws Error when a machine has no fixed address
 */
export function hostsFile(machine: MachineName, known: readonly MachineName[] = []): string {
  return [
    "127.0.0.1 localhost",
    "::1 localhost ip6-localhost ip6-loopback",
    ...[machine, ...known].map(
      (name) => `${fixedAddress(name)} ${name}.${plan().company.domain} ${name}`,
    ),
    "",
  ].join("\n");
}

function fixedAddress(machine: MachineName): string {
  const address = Object.values(plan().machines[machine].interfaces).find(
    (wanted) => typeof wanted === "string" && wanted !== "dhcp",
  );
  if (!address) {
    throw new Error(`machine '${machine}' has no fixed address: leave its name to 127.0.1.1`);
  }
  return address;
}
