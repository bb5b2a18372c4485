import { mkdir } from "node:fs/promises";
import { plan } from "../../stacks/plan/plan.js";
import { provisionFolder } from "../../stacks/plan/provision-folder.js";
import { labHome } from "../ground/home.js";
import { makeLabHome } from "../ground/make-lab-home.js";

/** Make the folders where hosts of guests open their sockets, for the lab's owner alone. */
export async function ensureProvisionFolders(candidate: string): Promise<void> {
  await makeLabHome(candidate);
  const hosts = new Set(Object.values(plan.guests).map(({ host }) => host));
  await Promise.all(
    [...hosts].map((host) =>
      mkdir(provisionFolder(labHome(candidate), host), { recursive: true, mode: 0o700 }),
    ),
  );
}
