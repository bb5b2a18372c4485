import { Misuse } from "../../ground/misuse.js";
import { joined, type Text } from "../../ground/text.js";

/** How memory is counted, all of it in MiB. */
export interface Count {
  /** What is available now: labs that run have taken their share of it. */
  readonly available: number;
  /** What the server keeps for itself. */
  readonly kept: number;
  /** What each lab needs that is asked for. */
  readonly asked: readonly { readonly lab: string; readonly mib: number }[];
  /** What labs will still take that are being brought up, and who does it. */
  readonly coming: readonly {
    readonly lab: string;
    readonly user: string;
    readonly mib: number;
  }[];
  /** Labs that run. */
  readonly running: readonly string[];
}

/** Memory that there is for what is asked for, in MiB. */
export function roomIn({ available, kept, coming }: Count): number {
  return Math.max(0, available - kept - sum(coming));
}

/** More memory is asked for than there is. */
export class NoRoom extends Misuse {
  constructor(count: Count) {
    const { available, kept, asked, coming, running } = count;
    const room = roomIn(count);
    const needed = joined(grouped(asked), " + ");
    const total = asked.length > 1 ? ` = ${sum(asked)}` : "";
    const less = coming.map(({ lab, user, mib }) => ({
      fr: ` − ${mib} pour '${lab}' que ${user} met en route`,
      en: ` − ${mib} for '${lab}' that ${user} is bringing up`,
    }));
    const taken = joined(less, "");
    const names = running.join(", ");
    const there: Text = {
      fr: names && ` (ce qui tourne a déjà pris sa part : ${names})`,
      en: names && ` (what runs has taken its share already: ${names})`,
    };
    const fits = fitting(asked, room);
    const fit: Text = {
      fr: fits.length > 0 ? `${fits.length} y tiennent : ${fits.join(", ")}` : "aucun n'y tient",
      en: fits.length > 0 ? `${fits.length} fit: ${fits.join(", ")}` : "none fits",
    };
    super({
      fr: `trop peu de mémoire, rien n'est fait : il faut ${needed.fr}${total} Mio, il y a ${room} Mio = ${available} disponibles − ${kept} pour le serveur${taken.fr}${there.fr} ; ${fit.fr} ; demandez-en moins, moins de domaines ('--area'), ou supprimez un autre lab ('lab down')`,
      en: `too little memory, nothing was done: ${needed.en}${total} MiB are needed, there are ${room} MiB = ${available} available − ${kept} for the server${taken.en}${there.en}; ${fit.en}; ask for fewer, for fewer areas ('--area'), or take another lab away ('lab down')`,
    });
  }
}

function sum(all: readonly { readonly mib: number }[]): number {
  return all.reduce((total, { mib }) => total + mib, 0);
}

/** Labs that need the same, together. */
function grouped(asked: Count["asked"]): string[] {
  const sizes = [...new Set(asked.map(({ mib }) => mib))];
  return sizes.map((size) => {
    const labs = asked.filter(({ mib }) => mib === size).map(({ lab }) => lab);
    return `${labs.length} × ${size} (${labs.join(", ")})`;
  });
}

/** Those that there is room for, in the order in which they were asked for. */
function fitting(asked: Count["asked"], room: number): string[] {
  let left = room;
  return asked.flatMap(({ lab, mib }) => {
    if (mib > left) return [];
    left -= mib;
    return [lab];
  });
}
