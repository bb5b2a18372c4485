import { quote } from "zx/core";
import { type MachineName, machineNames, plan } from "../../stacks/plan/plan.js";
import { onItsOwn } from "../channel/on-its-own.js";
import { tellMachines, type Undone } from "../channel/tell-machines.js";

/** Where a machine notes that its address has changed. */
const changed = "/run/address-changed";

/**
 * Begins the client anew, as at a boot. A lease that has run out is not claimed from a server that does not
 * know it, which would refuse: a new one is asked for, with the old address as the wish.
 */
const renew = `
rm -f ${changed}
held() { ip -4 -o addr show dev $card | sed -n 's|.* inet \\([0-9.]*\\)/.*|\\1|p'; }
for pid in $(pidof dhclient); do
  set -- $(tr '\\0' ' ' < /proc/$pid/cmdline)
  for card; do :; done
  before=$(held)
  kill $pid && while [ -e /proc/$pid ]; do sleep 0.05; done
  sed -i 's|^  expire .*|  expire 4 1970/01/01 00:00:00;|' /var/lib/dhcp/dhclient.*.leases
  "$@" > /dev/null 2>&1
  address=$(held)
  if [ "$address" ] && [ "$address" != "$before" ]; then echo "$card $address" > ${changed}; fi
done`;

/**
 * A machine with another address announces it as RFC 5227 asks: dhclient does not, and neighbours go on asking the
 * machine that had it for half a minute. Its sssd begins anew: connections from the address that is gone would each hang
 * for six seconds at a log-in. Both once all machines have asked: one that still had that address would undo it.
 */
const announce = `
[ -e ${changed} ] || exit 0
read -r card address < ${changed}; rm ${changed}
arping -U -c 4 -I $card $address > /dev/null 2>&1 &
systemctl try-restart sssd`;

const asCommand = (script: string) =>
  `${onItsOwn.join(" ")} /run/bench/busybox sh -c ${quote(script)}`;

/**
 * Have machines ask for their leases again: a DHCP server made anew has forgotten who has which
 * address, and would give it to somebody else as well. One that is down asks when it starts.
 *
 * @param but machines that were made anew themselves
 * @returns those that did not
 */
export async function renewLeases(
  candidate: string,
  but: readonly MachineName[],
): Promise<Undone[]> {
  const clients = machineNames.filter((name) =>
    Object.values<unknown>(plan().machines[name].interfaces).includes("dhcp"),
  );
  const asked = clients.filter((name) => !but.includes(name));
  // A machine asks when it starts.
  const order = {
    again: (machine: MachineName) => `reset ${candidate} ${machine}`,
    limitMs: 10_000,
  };
  const undone = await tellMachines(candidate, asked, {
    ...order,
    what: { fr: "redemander son bail DHCP", en: "ask for its DHCP lease again" },
    command: asCommand(renew),
  });
  const done = asked.filter((name) => !undone.some(({ machine }) => machine === name));
  const silent = await tellMachines(candidate, done, {
    ...order,
    what: { fr: "annoncer sa nouvelle adresse", en: "announce its new address" },
    command: asCommand(announce),
  });
  return [...undone, ...silent];
}
