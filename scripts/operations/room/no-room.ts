import { Misuse } from "../../ground/misuse.js";
import { joined, type Text } from "../../ground/text.js";

/** How many labs are named of each kind. */
const named = 12;

/** How memory is counted, all of it in MiB. */
export interface Count {
  /** What is available now: labs that run have taken their share of it. */
  readonly available: number;
  /** Where that is counted on another host: what it has in all, and what machines that run there take at rest. */
  readonly elsewhere?: { readonly host: string; readonly total: number; readonly taken: number };
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
    const { kept, asked, coming, running } = count;
    const room = roomIn(count);
    const needed = grouped(asked);
    const total = asked.length > 1 ? ` = ${sum(asked)}` : "";
    const taken = joined(
      coming.map(({ lab, user, mib }) => ({
        fr: ` − ${mib} pour '${lab}' que ${user} met en route`,
        en: ` − ${mib} for '${lab}' that ${user} is bringing up`,
      })),
      "",
    );
    const { on, available } = counted(count);
    const runs = listed(running);
    const there: Text = {
      fr: runs.fr && ` (ce qui tourne a déjà pris sa part : ${runs.fr})`,
      en: runs.en && ` (what runs has taken its share already: ${runs.en})`,
    };
    const fits = fitting(asked, room);
    const names = listed(fits);
    const fit: Text = {
      fr: fits.length > 0 ? `${fits.length} y tiennent : ${names.fr}` : "aucun n'y tient",
      en: fits.length > 0 ? `${fits.length} fit: ${names.en}` : "none fits",
    };
    super({
      fr: `trop peu de mémoire, rien n'est fait : il faut ${needed.fr}${total} Mio, il y a ${room} Mio${on.fr} = ${available.fr} − ${kept} pour le serveur${taken.fr}${there.fr} ; ${fit.fr} ; demandez-en moins, moins de domaines ('--area'), ou supprimez un autre lab ('lab down')`,
      en: `too little memory, nothing was done: ${needed.en}${total} MiB are needed, there are ${room} MiB${on.en} = ${available.en} − ${kept} for the server${taken.en}${there.en}; ${fit.en}; ask for fewer, for fewer areas ('--area'), or take another lab away ('lab down')`,
    });
  }
}

/** Where that is, and what its memory comes to before what is set aside. */
function counted({ available, elsewhere }: Count): { readonly on: Text; readonly available: Text } {
  if (!elsewhere) {
    return {
      on: { fr: "", en: "" },
      available: { fr: `${available} disponibles`, en: `${available} available` },
    };
  }
  const { host, total, taken } = elsewhere;
  return {
    on: { fr: ` sur '${host}'`, en: ` on '${host}'` },
    available: {
      fr: `${total} en tout − ${taken} pour ce qui tourne`,
      en: `${total} in all − ${taken} for what runs`,
    },
  };
}

function sum(all: readonly { readonly mib: number }[]): number {
  return all.reduce((total, { mib }) => total + mib, 0);
}

/** Labs that need the same, together. */
function grouped(asked: Count["asked"]): Text {
  const sizes = [...new Set(asked.map(({ mib }) => mib))];
  const groups = sizes.map((size) => {
    const labs = asked.filter(({ mib }) => mib === size).map(({ lab }) => lab);
    const { fr, en } = listed(labs);
    const times = `${labs.length} × ${size}`;
    return { fr: `${times} (${fr})`, en: `${times} (${en})` };
  });
  return joined(groups, " + ");
}

/** Names of labs, of a whole class the first few. */
function listed(labs: readonly string[]): Text {
  const first = labs.slice(0, named).join(", ");
  const more = labs.length - named;
  if (more <= 0) return { fr: first, en: first };
  return { fr: `${first} et ${more} de plus`, en: `${first} and ${more} more` };
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
