import { mkdir } from "node:fs/promises";
import { plan } from "../../stacks/plan/plan.js";
import { provisionFolder } from "../../stacks/plan/provision-folder.js";
import { labHome } from "../ground/home.js";
import { makeLabHome } from "../ground/make-lab-home.js";

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
