import { type MachineName, plan } from "../../stacks/plan/plan.js";
import { provisionFolder } from "../../stacks/plan/provision-folder.js";
import { labHome } from "../ground/home.js";
import { removeTree } from "../host/remove-tree.js";
import { ensureProvisionFolders } from "./provision-folders.js";

/**
 * Take away what hosts of guests left where they open their sockets, so that one made anew begins with
 * nothing there. They must not run.
 */
export async function emptyProvisionFolders(
  candidate: string,
  machines: readonly MachineName[],
): Promise<void> {
  const hosts = new Set<MachineName>(Object.values(plan.guests).map(({ host }) => host));
  const emptied = machines.filter((name) => hosts.has(name));
  if (emptied.length === 0) return;
  await Promise.all(emptied.map((name) => removeTree(provisionFolder(labHome(candidate), name))));
  await ensureProvisionFolders(candidate);
}
