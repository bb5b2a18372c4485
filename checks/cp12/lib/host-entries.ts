import { randomUUID } from "node:crypto";
import type { Machine } from "../../lib/nodes/machine.js";

/** A socket of libvirt's, and who may connect to it. */
export interface HostSocket {
  readonly path: string;
  readonly mode: number;
  readonly owner: string;
  readonly group: string;
}

/** What the virtualisation host has, as libvirt and the kernel tell. */
export interface HostEntries {
  readonly guests: readonly string[];
  readonly networks: readonly string[];
  readonly pools: readonly string[];
  readonly secrets: readonly string[];
  /** Programs that libvirt runs of itself, and rules of who may command it. */
  readonly files: readonly string[];
  readonly sockets: readonly HostSocket[];
}

/** Ask the host for all that it has; nothing where libvirt does not answer. */
export async function hostEntries(host: Machine): Promise<HostEntries> {
  // Drawn, so that nothing there can be called so.
  const mark = randomUUID();
  const listed = `echo ${mark} guest=; list --all --name; echo ${mark} network=; net-list --all --name; echo ${mark} pool=; pool-list --all --name; echo ${mark} secret=; secret-list`;
  const { stdout } = await host.ask`
    virsh -q ${listed}
    echo
    echo ${mark} file=
    find /etc/libvirt/hooks /etc/polkit-1 /usr/share/polkit-1/rules.d /var/lib/polkit-1 -type f 2> /dev/null | head -n 1000
    echo ${mark} socket=
    cd "$BENCH_PROC" || exit
    for comm in $(grep -lxE 'libvirtd|virt[a-z]+d' [0-9]*/comm); do
      ls -l "\${comm%/comm}/fd" 2> /dev/null
    done | sed -n 's/.*socket:.\\([0-9]*\\).$/\\1/p' |
      awk 'NR == FNR { own[$1]; next } $4 == "00010000" && $7 in own && $8 ~ "^/" { print $8 }' - /proc/net/unix |
      sort -u | while read -r path; do stat -c '%a %U %G %n' "$path"; done`;
  const found = new Map<string, string[]>();
  let kind = "";
  for (const line of stdout.split("\n").map((one) => one.trim())) {
    const begins = line.startsWith(mark);
    // libvirt's own `echo` ends no line.
    const [next = kind, first = ""] = begins
      ? line.slice(mark.length + 1).split("=")
      : [kind, line];
    kind = next;
    if (first) found.set(kind, [...(found.get(kind) ?? []), first]);
  }
  const of = (name: string) => found.get(name) ?? [];
  return {
    guests: of("guest"),
    networks: of("network"),
    pools: of("pool"),
    secrets: of("secret"),
    files: of("file"),
    sockets: of("socket").flatMap((line) => {
      const [mode, owner = "", group = "", path = ""] = line.split(" ");
      return path ? [{ path, mode: Number.parseInt(mode ?? "", 8), owner, group }] : [];
    }),
  };
}
