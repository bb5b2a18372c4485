import { join } from "node:path";
import { Misuse } from "../../scripts/ground/misuse.js";
import type { MachineName } from "./plan.js";

/** Longest path of a Unix socket that the kernel takes. */
const longest = 107;

/**
 * The folder on the host where a machine opens a socket to whoever provisions it; its file is called
 * `libvirt`.
 *
 * @throws Misuse when the lab's folder is too deep for a socket
 */
export function provisionFolder(labFolder: string, machine: MachineName): string {
  const folder = join(labFolder, "provision", machine);
  const { length } = join(folder, "libvirt");
  if (length > longest) {
    throw new Misuse({
      fr: `${folder} est un chemin trop long pour une socket (${length} caractères, ${longest} au plus) : placez la copie de Plateau, ou PLATEAU_HOME, moins profond`,
      en: `${folder} is too long a path for a socket (${length} characters, at most ${longest}): put the checkout, or PLATEAU_HOME, less deep`,
    });
  }
  return folder;
}

/**
 * Where whoever provisions a machine finds the socket that it opened: beside that folder, where the machine
 * changes nothing (`withProvisionSocket`).
 */
export function provisionSocket(labFolder: string, machine: MachineName): string {
  return `${provisionFolder(labFolder, machine)}.sock`;
}
