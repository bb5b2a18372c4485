import { keysOf } from "../../../scripts/ground/keys-of.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import type { CheckScene } from "../check.js";
import type { Machine } from "../nodes/machine.js";
import { type BoundSocket, boundSockets } from "../probes/network/bound-sockets.js";
import { SharedObservation } from "../sharing/shared-observation.js";

/** What a machine has in memory alone, as its kernel and its folder of units tell. */
export interface Runtime {
  readonly sockets: readonly BoundSocket[];
  /** Timers, drop-ins, rules and other files in memory that make something start, made since the machine did. */
  readonly starters: readonly string[];
  /** The company's own timers, which a machine that nobody made has none of. */
  readonly own: readonly string[];
  /** Its network devices, by name. */
  readonly devices: readonly string[];
  /** Its addresses, by which device, rules of routing and routes of every table: lines of BusyBox's `ip`. */
  readonly addresses: readonly string[];
  readonly rules: readonly string[];
  readonly routes: readonly string[];
  /** How it finds names: lines of the files by which it does, each after the word for its file. */
  readonly names: readonly string[];
}

const looks = new SharedObservation<ReadonlyMap<MachineName, Runtime>>();

/** What every machine of the lab has in memory alone, in one command each. */
export function runtimes(
  scene: CheckScene<MachineName>,
): Promise<ReadonlyMap<MachineName, Runtime>> {
  return looks.of(scene, async ({ nodes }) => {
    const found = keysOf(nodes).map(async (name) => [name, await runtimeOf(nodes[name])] as const);
    return new Map(await Promise.all(found));
  });
}

/** What one machine has in memory alone now. */
export async function runtimeOf(machine: Machine): Promise<Runtime> {
  const { stdout } = await machine.must`
    find /run/systemd /run/udev/rules.d /run/*.d /run/polkit-1 /run/dbus-1 /run/NetworkManager \
      '(' -type f -o -type l ')' 2> /dev/null | sed 's/^/starter /'
    for file in /etc/systemd/system/*.timer; do [ -f "$file" ] && echo "own $file"; done
    awk -F: 'NR > 2 { gsub(" ", "", $1); print "device /" $1 }' /proc/net/dev
    { ip -o addr show | sed 's/^/address /'
      { ip -4 rule show; ip -6 rule show; } | sed 's/^/rule /'
      ip route show table all | sed 's/^/route /'; } 2> /dev/null
    for file in hosts resolv.conf nsswitch.conf; do
      sed "s/#.*//; /^[[:space:]]*$/d; s/^/name \${file%.conf} /" /etc/$file 2> /dev/null
    done
    awk '$4 == "0A" && FILENAME ~ "tcp6?$" || $4 == "07" && FILENAME ~ "udp6?$" {
      print "socket", substr(FILENAME, 11), $2, $8, $10 }' /proc/net/tcp* /proc/net/udp*`;
  const rows = stdout.split("\n");
  const told = (word: string, first = "") =>
    rows
      .filter((row) => row.startsWith(`${word} ${first}`))
      .map((row) => row.slice(word.length + 1));
  const files = (word: string) => told(word, "/");
  return {
    sockets: boundSockets(machine, rows),
    starters: files("starter").filter(starts),
    own: files("own"),
    devices: files("device").map((one) => one.slice(1)),
    addresses: told("address"),
    rules: told("rule"),
    routes: told("route"),
    names: told("name"),
  };
}

/**
 * Whether a file of `/run` makes something start: not what systemd notes of what runs, what its generators make of files
 * on the disk, or what anybody starts once.
 */
function starts(path: string): boolean {
  if (/^\/run\/systemd\/generator/.test(path)) return path.endsWith(".timer");
  if (!path.startsWith("/run/systemd/")) return true;
  return (
    /^\/run\/systemd\/(?:transient|(?:system|user)(?:[.-][a-z-]+)?)\//.test(path) &&
    !/^\/run\/systemd\/transient\/[^/]+\.(?:service$|scope(?:$|\.d\/))/.test(path)
  );
}
