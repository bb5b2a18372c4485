import type { DeclaredGuest } from "../../../scripts/facts/declaration/declared-guest.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { macOf, segmentsOf } from "../../../stacks/plan/cabling.js";
import { guestNames, plan } from "../../../stacks/plan/plan.js";
import type { Definition, Guest } from "./definition.js";
import type { HostEntries, HostSocket } from "./host-entries.js";
import { imagePool } from "./image-pool.js";

/** Sockets of libvirt's: who may connect, beside root. Whoever may only read is told what there is. */
const sockets: readonly (readonly [path: RegExp, mode: number, groups: readonly string[]])[] = [
  [/^\/run\/libvirt\/libvirt-sock$/, 0o660, ["libvirt", "root"]],
  [/^\/run\/libvirt\/libvirt-sock-ro$/, 0o777, ["libvirt", "root"]],
  [/^\/run\/libvirt\/(?:libvirt-admin|virt(?:log|lock)d(?:-admin)?)-sock$/, 0o600, ["root"]],
];

/** The image's own program that libvirt runs, and the packages' own rules. */
const files = /^\/etc\/libvirt\/hooks\/qemu$|^\/usr\/share\/polkit-1\/rules\.d\//;

/**
 * Virtual machines, what they open of the host and where they are plugged in, networks, pools and ways to command the
 * hypervisor, that the plan has not.
 *
 * @param guests definitions of those that are not the bench's own
 * @param declared guests that there may be besides. @default - none
 */
export function hostTooMuch(
  entries: HostEntries,
  guests: readonly Guest[],
  declared: readonly DeclaredGuest[] = [],
): string[] {
  const planned: readonly string[] = [...guestNames, ...declared.map(({ name }) => name)];
  const networks: readonly string[] = segmentsOf("hv1");
  return [
    ...entries.guests.filter((name) => !planned.includes(name)).map((name) => `domain ${name}`),
    ...entries.networks.filter((name) => !networks.includes(name)).map((name) => `network ${name}`),
    ...entries.pools.filter((name) => name !== imagePool.name).map((name) => `pool ${name}`),
    ...entries.secrets.map((name) => `secret ${name}`),
    ...guests.flatMap((guest) => [...new Set(openingsOf(guest, declared))]),
    ...entries.files.filter((file) => !files.test(file)),
    ...entries.sockets.filter((socket) => !isPlanned(socket)).map(spelled),
  ];
}

function openingsOf(
  { name, persistent, active }: Guest,
  declared: readonly DeclaredGuest[],
): string[] {
  const planned = guestNames.find((one) => one === name);
  const own = declared.find((one) => one.name === name);
  if (planned === undefined && own === undefined) return [];
  const cards =
    planned === undefined
      ? []
      : keysOf(plan().guests[planned].interfaces).map((segment) => macOf(planned, segment));
  const isOwn = ([mac, network]: readonly [string, string]) =>
    own === undefined ? cards.includes(mac.toLowerCase()) : network === own.network;
  const of = ({ ports, openings, disks }: Definition) => [
    ...[...ports]
      .filter((port) => !isOwn(port))
      .map(([mac, network]) => `interface ${mac} ${network}`),
    ...[...disks.values()]
      .filter(
        (file) =>
          file && !file.startsWith(`${imagePool.name}/`) && !file.startsWith(imagePool.folder),
      )
      .map((file) => `disk ${file}`),
    ...openings,
  ];
  return [...of(persistent), ...(active ? of(active) : [])].map((what) => `${name}: ${what}`);
}

function isPlanned({ path, mode, owner, group }: HostSocket): boolean {
  return sockets.some(
    ([known, most, groups]) =>
      known.test(path) && owner === "root" && groups.includes(group) && (mode & ~most) === 0,
  );
}

function spelled({ path, mode, owner, group }: HostSocket): string {
  return `${path} ${mode.toString(8)} ${owner}:${group}`;
}
