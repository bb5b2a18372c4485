import { Misuse } from "../../ground/misuse.js";
import type { Manifest } from "./manifest.js";
import type { ServerFacts } from "./this-server.js";

/**
 * Insist that a bundle is for this server and this checkout.
 *
 * @param lacksPackages whether Debian packages are to be taken from it: nothing else depends on the release
 * @throws Misuse with what it is for and what this is
 */
export function mustFit(
  file: string,
  { version, sources, architecture, debian }: Manifest,
  server: ServerFacts,
  lacksPackages: boolean,
): void {
  if (version !== server.version || sources !== server.sources) {
    const [its, here] = [
      [version, sources],
      [server.version, server.sources],
    ].map(([number = "", digest = ""]) => `${number} (${digest.slice(0, 12)})`);
    throw new Misuse({
      fr: `le paquet ${file} est d'une autre version de Plateau : ${its}, et ici ${here} ; rien n'a été changé. Prenez le Plateau qu'il contient (tar -xOf ${file} plateau.tar.gz | tar -xz), ou refaites le paquet avec celui d'ici (lab bundle make)`,
      en: `bundle ${file} is of another version of Plateau: ${its}, and here it is ${here}; nothing was changed. Take the Plateau that is in it (tar -xOf ${file} plateau.tar.gz | tar -xz), or make the bundle again with the one here (lab bundle make)`,
    });
  }
  if (architecture !== server.architecture) {
    throw new Misuse({
      fr: `le paquet ${file} est pour des machines ${architecture}, celle-ci est ${server.architecture} ; rien n'a été changé : faites-en un sur une machine ${server.architecture}`,
      en: `bundle ${file} is for ${architecture} machines, this one is ${server.architecture}; nothing was changed: make one on a ${server.architecture} machine`,
    });
  }
  if (lacksPackages && debian !== server.debian) {
    const here = server.debian || "?";
    throw new Misuse({
      fr: `le paquet ${file} contient des paquets de Debian ${debian}, cette machine est '${here}' et il lui en manque ; rien n'a été changé : faites-en un sur une machine de la même version de Debian`,
      en: `bundle ${file} has packages of Debian ${debian}, this machine is '${here}' and lacks some; nothing was changed: make one on a machine of the same Debian release`,
    });
  }
}
