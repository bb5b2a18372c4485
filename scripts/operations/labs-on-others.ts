import { areasHad } from "../facts/areas-had.js";
import { localHost } from "../facts/hosts.js";
import { operations } from "../facts/journal.js";
import { labHost } from "../facts/lab-host.js";
import { filesIn } from "../ground/files-in.js";
import { home } from "../ground/home.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";

/** A lab that stands on another host than this server, or may. */
export interface LabOnOther {
  readonly lab: string;
  readonly host: string;
}

/** Labs of this home that stand on other hosts, by what is noted of them: those hosts may be away. */
export async function labsOnOthers(): Promise<LabOnOther[]> {
  const folders = await filesIn(home);
  const found = await Promise.all(
    folders.map(async (lab) => {
      const host = await orNone(labHost.read(lab), null);
      return host !== null && host !== localHost && (await stands(lab)) ? [{ lab, host }] : [];
    }),
  );
  return found.flat();
}

async function stands(lab: string): Promise<boolean> {
  const isBegun = operations.read(lab).then((operation) => operation !== undefined);
  const [areas, begun] = await Promise.all([
    orNone(areasHad(lab), undefined),
    orNone(isBegun, true),
  ]);
  // Where nobody can read what it has, it may stand.
  return begun || areas === undefined || areas.length > 0;
}

async function orNone<T, U>(facts: Promise<T>, none: U): Promise<T | U> {
  try {
    return await facts;
  } catch (problem) {
    if (!(problem instanceof UnreadableFacts)) throw problem;
    return none;
  }
}
