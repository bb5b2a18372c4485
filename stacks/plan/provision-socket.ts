import { join } from "node:path";
import { Misuse } from "../../scripts/ground/misuse.js";
import type { MachineName } from "./plan.js";

/** Longest path of a Unix socket that the kernel takes. */
const longest = 107;

/**
 * Where whoever provisions a machine finds its libvirt, in the lab's own folder (`withProvisionSocket`).
 *
 * @throws Misuse when the lab's folder is too deep for a socket
 */
export function provisionSocket(labFolder: string, machine: MachineName): string {
  const path = join(labFolder, "provision", `${machine}.sock`);
  const { length } = path;
  if (length > longest) {
    throw new Misuse({
      fr: `${path} est un chemin trop long pour une socket (${length} caractères, ${longest} au plus) : placez la copie de Plateau, ou PLATEAU_HOME, moins profond`,
      en: `${path} is too long a path for a socket (${length} characters, at most ${longest}): put the checkout, or PLATEAU_HOME, less deep`,
    });
  }
  return path;
}
