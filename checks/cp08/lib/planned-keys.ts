import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { backup } from "../../../modules/file-server/backup.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import type { Scene } from "../../lib/check.js";
import type { PlannedKey } from "./rights-too-much.js";

/** Where a machine keeps the key that it was given, and the secret of the lab's that this is. */
const places: Partial<Record<MachineName, { readonly file: string; readonly secret: string }>> = {
  fw1: { file: "/home/technicien/.ssh/authorized_keys", secret: "administration.pub" },
  fw2: { file: "/home/technicien/.ssh/authorized_keys", secret: "administration.pub" },
  [backup.host]: { file: `/etc/ssh/authorized_keys/${backup.account}`, secret: "backup.pub" },
};

/** The keys that open SSH by the plan, of each machine of the lab: no other does. */
export async function plannedKeys({
  benchSecrets,
  nodes,
}: Pick<Scene<MachineName>, "benchSecrets" | "nodes">): Promise<
  ReadonlyMap<string, readonly PlannedKey[]>
> {
  const own = Object.entries(places).filter(([machine]) => machine in nodes);
  const found = own.map(async ([machine, { file, secret }]) => {
    const line = await readFile(join(dirname(benchSecrets), machine, secret), "utf8");
    return [machine, [{ file, line: line.trim() }]] as const;
  });
  return new Map(await Promise.all(found));
}
