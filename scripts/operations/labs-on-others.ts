import { hostNameOf } from "../facts/host-name-of.js";
import { localHost } from "../facts/hosts.js";
import { filesIn } from "../ground/files-in.js";
import { home } from "../ground/home.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";
import { mayStand } from "./may-stand.js";

/** A lab that stands on another host than this server, or may. */
export interface LabOnOther {
  readonly lab: string;
  readonly host: string;
}

/** Labs of this home that stand on other hosts, by what is noted of them: those hosts may be away. */
export async function labsOnOthers(): Promise<LabOnOther[]> {
  const folders = await filesIn(home());
  const found = await Promise.all(
    folders.map(async (lab) => {
      const host = hostOrLocal(lab);
      return host !== localHost && (await mayStand(lab)) ? [{ lab, host }] : [];
    }),
  );
  return found.flat();
}

/** Where nobody can read which, it is looked for here. */
function hostOrLocal(lab: string): string {
  try {
    return hostNameOf(lab);
  } catch (problem) {
    if (!(problem instanceof UnreadableFacts)) throw problem;
    return localHost;
  }
}
