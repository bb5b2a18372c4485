import type { Node } from "../../lib/nodes/node.js";
import { imagePool } from "./image-pool.js";

/**
 * What disks may hold, in bytes, by their files or volumes: the size that a guest sees, whatever is written of it. Those that
 * are no image are left out.
 */
export async function diskSizes(
  host: Node,
  disks: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (disks.length === 0) return new Map();
  const { stdout } = await host.ask`
    for disk in ${disks}; do
      case $disk in ${imagePool.name}/*) file=${imagePool.folder}\${disk#*/} ;; *) file=$disk ;; esac
      qemu-img info -U "$file" 2> /dev/null | sed -n 's/^virtual size: .*(\\([0-9]*\\) bytes)$/\\1/p' |
        while read -r bytes; do echo "$bytes $disk"; done
    done`;
  return new Map(
    stdout.split("\n").flatMap((line) => {
      const [, bytes, disk = ""] = /^(\d+) (.+)$/.exec(line) ?? [];
      return bytes === undefined ? [] : [[disk, Number(bytes)] as const];
    }),
  );
}
