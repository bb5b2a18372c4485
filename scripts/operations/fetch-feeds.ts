import type { NodeName } from "../../stacks/plan/plan.js";
import { tellMachines, type Undone } from "../channel/tell-machines.js";

const fetch = "systemctl start update-feeds.service";
/** The other server may be at it, by its timer: it is waited for, and then there is nothing left to do. */
const limitMs = 60_000;

/**
 * Have the feeds of the technology watch fetched where the database was just made: it follows them and
 * has read none, and whatever breaks the application next would be taken for the cause of that as well.
 *
 * @param begun machines that were made or started, and answer
 * @returns those that did not
 */
export async function fetchFeeds(candidate: string, begun: readonly NodeName[]): Promise<Undone[]> {
  if (!begun.includes("db1")) return [];
  return tellMachines(candidate, ["app1"], {
    what: { fr: "lire les flux de la veille", en: "fetch the feeds of the technology watch" },
    command: fetch,
    again: (machine) => `shell ${candidate} ${machine} -- ${fetch}`,
    limitMs,
  });
}
