import { Misuse } from "../../ground/misuse.js";
import { joined } from "../../ground/text.js";

/** More labs are asked for than all hosts have memory for. */
export class NoRoomAnywhere extends Misuse {
  /** @param hosts those that take new labs, with the memory of each in MiB */
  constructor(
    labs: readonly { readonly mib: number }[],
    hosts: readonly { readonly name: string; readonly roomMib: number }[],
  ) {
    const needed = labs.reduce((sum, { mib }) => sum + mib, 0);
    const rooms = joined(
      hosts.map(({ name, roomMib }) => ({
        fr: `${roomMib} sur '${name}'`,
        en: `${roomMib} on '${name}'`,
      })),
      ", ",
    );
    super({
      fr: `trop peu de mémoire, rien n'est fait : ${labs.length} labs prennent ${needed} Mio, chacun sur un seul serveur, et il y a, en Mio : ${rooms.fr || "aucun serveur qui accepte de nouveaux labs"} ; demandez-en moins, moins de domaines ('--area'), ou ajoutez un serveur ('lab host add')`,
      en: `too little memory, nothing was done: ${labs.length} labs take ${needed} MiB, each on one host, and there are, in MiB: ${rooms.en || "no host that takes new labs"}; ask for fewer, for fewer areas ('--area'), or add a host ('lab host add')`,
    });
  }
}
