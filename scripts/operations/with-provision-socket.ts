import { constants } from "node:fs";
import { open, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import type { MachineName } from "../../stacks/plan/plan.js";
import { provisionFolder, provisionSocket } from "../../stacks/plan/provision-folder.js";
import { labHome } from "../ground/home.js";
import { LocalizedError } from "../ground/localized-error.js";

/** Hold what bears a name, without opening it: Linux's own, which Node has no name for (open(2)). */
const O_PATH = 0o10000000;

/**
 * Do something while `provisionSocket` leads to the socket that a machine opened to whoever provisions it.
 * Its root can put anything under that name, at any time, such as a link into another lab: what is there is held
 * once, seen to be a socket, and led to by the process that holds it. No name that the machine can change is on the way.
 *
 * @throws LocalizedError when it is anything but a socket, or nothing
 */
export async function withProvisionSocket<T>(
  candidate: string,
  machine: MachineName,
  work: () => Promise<T>,
): Promise<T> {
  const path = join(provisionFolder(labHome(candidate), machine), "libvirt");
  const held = await open(path, O_PATH | constants.O_NOFOLLOW).catch(() => undefined);
  const way = provisionSocket(labHome(candidate), machine);
  try {
    if (!held || !(await held.stat()).isSocket()) {
      throw new LocalizedError({
        fr: `${path} n'est pas une socket de ${machine} : lancez 'lab reset ${candidate} ${machine}'`,
        en: `${path} is no socket of ${machine}: run 'lab reset ${candidate} ${machine}'`,
      });
    }
    await rm(way, { force: true });
    await symlink(`/proc/${process.pid}/fd/${held.fd}`, way);
    return await work();
  } finally {
    await rm(way, { force: true });
    await held?.close();
  }
}
