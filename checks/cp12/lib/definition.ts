import type { Scene } from "../../lib/check.js";
import type { Node } from "../../lib/nodes/node.js";
import { ownIn } from "../../lib/run/own-entries.js";
import { guestOpenings } from "./guest-openings.js";

/** What a virtual machine is made of, in the words of its XML. */
export interface Definition {
  readonly uuid: string;
  readonly memoryMib: number;
  readonly processors: number;
  /** Files of its disks, or pool and volume, by the name that it sees them under. */
  readonly disks: ReadonlyMap<string, string>;
  /** Networks that it is plugged into, by hardware address. */
  readonly ports: ReadonlyMap<string, string>;
  /** What opens the host itself to it: folders, devices and commands of the host's, in a word or two each. */
  readonly openings: readonly string[];
}

/** A virtual machine of the host. */
export interface Guest {
  readonly name: string;
  readonly running: boolean;
  readonly autostart: boolean;
  /** What a next start makes. */
  readonly persistent: Definition;
  /** What runs now. @default - it does not run */
  readonly active: Definition | undefined;
}

/** By look: questions that are being asked. */
const asking = new Map<string, Promise<readonly Guest[]>>();

/**
 * Ask the host for all its virtual machines, but for the bench's own; none where libvirt does not answer. Checks that ask at the
 * same time are told the same.
 */
export function guestsOf({ lab, nodes, look }: Scene<"hv1">): Promise<readonly Guest[]> {
  const known = asking.get(look);
  if (known !== undefined) return known;
  const answer = ask(lab, nodes.hv1).finally(() => asking.delete(look));
  asking.set(look, answer);
  return answer;
}

async function ask(lab: string, host: Node): Promise<readonly Guest[]> {
  const { stdout } = await host.ask`
    for name in $(virsh -q list --all --name); do
      echo "==== $name"
      virsh -q "domstate $name; dominfo $name; dumpxml --inactive $name; dumpxml $name"
    done`;
  const isOwn = await ownIn(lab);
  return stdout
    .split("==== ")
    .slice(1)
    .filter((part) => !isOwn(host.name, part.split("\n", 1)[0] ?? ""))
    .map((part) => {
      const [head = "", persistent = "", active = ""] = part.split(/^(?=<domain )/m);
      const [name = "", state = ""] = head.split("\n");
      return {
        name,
        running: state === "running",
        autostart: /^Autostart: +enable$/m.test(head),
        persistent: definitionOf(persistent),
        active: state === "shut off" ? undefined : definitionOf(active),
      };
    });
}

function definitionOf(xml: string): Definition {
  const first = (pattern: RegExp) => xml.match(pattern)?.[1] ?? "";
  const parts = (name: string) => xml.match(new RegExp(`<${name}[ >].*?</${name}>`, "gs")) ?? [];
  return {
    uuid: first(/<uuid>(.*?)<\/uuid>/),
    memoryMib: Math.round(Number(first(/<memory unit='KiB'>(\d+)</)) / 1024),
    // All that it may have, unless it is given fewer.
    processors: Number(first(/<vcpu[^>]* current='(\d+)'/) || first(/<vcpu[^>]*>(\d+)</)),
    disks: new Map(
      parts("disk").map((disk) => [disk.match(/<target dev='(.*?)'/)?.[1] ?? "", sourceOf(disk)]),
    ),
    ports: new Map(
      parts("interface").map((port) => [
        port.match(/<mac address='(.*?)'/)?.[1] ?? "",
        port.match(/<source [^>]*network='(.*?)'/)?.[1] ?? port.match(/bridge='(.*?)'/)?.[1] ?? "",
      ]),
    ),
    openings: guestOpenings(xml),
  };
}

/** Its own file or volume: the first source, as those that follow are of the images beneath. */
function sourceOf(disk: string): string {
  const [source = ""] = disk.match(/<source [^>]*>/) ?? [];
  const value = (name: string) => source.match(new RegExp(` ${name}='(.*?)'`))?.[1];
  const volume = value("volume");
  return volume ? `${value("pool")}/${volume}` : (value("file") ?? value("dev") ?? "");
}
