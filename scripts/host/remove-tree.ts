import { execa } from "execa";
import { docker } from "../ground/docker/docker.js";
import { benchContainer } from "./bench-container.js";

/**
 * Remove a folder in which a machine's root put what he liked: no link is followed, nothing is opened, and no
 * path is too deep, which Node's own removal finds. What the user may not remove, as folders of another
 * owner, goes with the rights of Docker. Nobody may change the tree meanwhile: the machine is gone.
 *
 * @param image what the bench's container boots from. @default - the probe's
 * @throws Error when something can't be removed even so
 */
export async function removeTree(folder: string, image?: string): Promise<void> {
  const { exitCode } = await remove(folder, { reject: false });
  if (exitCode === 0) return;
  const hostConfig = { NetworkMode: "none", Binds: [`${folder}:/removed`] };
  await benchContainer(
    docker(),
    "find /removed -xdev -mindepth 1 -delete",
    hostConfig,
    image ? { image } : {},
  );
  await remove(folder);
}

function remove(folder: string, options: { reject?: boolean } = {}) {
  return execa("rm", ["-rf", "--one-file-system", "--", folder], options);
}
