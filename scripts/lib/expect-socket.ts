import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { provisionFolder } from "../../stacks/lib/provision-folder.js";
import type { MachineName } from "../../stacks/plan.js";
import { labHome } from "./home.js";

/**
 * See that what a machine opened to whoever provisions it is a socket. Its root could have put a link
 * there, which would lead the engine elsewhere on the host, such as into another lab.
 *
 * @throws Error when it is anything else, or nothing
 */
export async function expectSocket(lab: string, machine: MachineName): Promise<void> {
  const path = join(provisionFolder(labHome(lab), machine), "libvirt");
  const found = await lstat(path).catch(() => undefined);
  if (found?.isSocket()) return;
  throw new Error(`${path} is no socket of ${machine}: run 'lab reset ${lab} ${machine}'`);
}
