import { seconds } from "../../nodes/limit.js";
import type { Machine } from "../../nodes/machine.js";

/** What a resolver said of a name. */
export interface DnsAnswer {
  readonly server: string;
  readonly name: string;
  /** Addresses; empty where there are none. */
  readonly addresses: readonly string[];
  /** The resolver answered that the name does not exist. */
  readonly denied: boolean;
}

/**
 * Ask each resolver of a machine for each name, from that machine, all at once.
 *
 * @param names one without a dot is completed by the machine's own search list, and by nothing else
 */
export async function nslookup(
  machine: Machine,
  names: readonly string[],
): Promise<readonly DnsAnswer[]> {
  const { stdout } = await machine.must`
    search=$(awk '$1 == "search" || $1 == "domain" { $1 = ""; list = $0 } END { print list }' /etc/resolv.conf)
    ask() {
      case $2 in
        *.*) names=$2 ;;
        *) names=; for suffix in $search; do names="$names $2.$suffix"; done ;;
      esac
      echo "$1 $2 $(for name in $names; do timeout ${seconds(1)} nslookup -type=a $name $1 2>&1; done | tr '\\n' '|')"
    }
    for server in $(awk '$1 == "nameserver" && n++ < 3 { print $2 }' /etc/resolv.conf); do
      for name in ${names}; do ask $server $name & done
    done
    wait`;
  return stdout
    .split("\n")
    .filter((line) => line)
    .map((line) => {
      const [server = "", name = ""] = line.split(" ", 2);
      const [, found = ""] = line.split("|Name:");
      return {
        server,
        name,
        addresses: [...found.matchAll(/\|Address: ([\d.]+)/g)].map(([, address]) => address ?? ""),
        denied: line.includes("NXDOMAIN"),
      };
    });
}
