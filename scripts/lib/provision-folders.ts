import { mkdir } from "node:fs/promises";
import { provisionFolder } from "../../stacks/lib/provision-folder.js";
import { plan } from "../../stacks/plan.js";
import { labHome } from "./home.js";
import { makeLabHome } from "./make-lab-home.js";

/** Make the folders where hosts of guests open their sockets, for the lab's owner alone. */
export async function ensureProvisionFolders(lab: string): Promise<void> {
  await makeLabHome(lab);
  const hosts = new Set(Object.values(plan.guests).map(({ host }) => host));
  await Promise.all(
    [...hosts].map((host) =>
      mkdir(provisionFolder(labHome(lab), host), { recursive: true, mode: 0o700 }),
    ),
  );
}
