import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MachineName } from "../../stacks/plan/plan.js";
import { labHome } from "../ground/home.js";

/**
 * Tell the monitoring which machines of the plan this lab has, in `/run/plateau/machines`: a machine
 * that was never made is no failure, and from inside a lab nothing tells it from one that is dead.
 */
export async function listPresent(
  candidate: string,
  present: readonly MachineName[],
): Promise<void> {
  const folder = join(labHome(candidate), "secrets", "mon1");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, "machines"), `${present.join("\n")}\n`, { mode: 0o600 });
}
