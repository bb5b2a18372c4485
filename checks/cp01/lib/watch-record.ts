import { z } from "zod";
import type { Probe } from "../../lib/nodes/probe.js";
import { watchFolder } from "./watch-folder.js";

const seconds = z.number();
const schema = z.object({
  /** What each person saw at his share: from the first to the last of looks that saw the same. */
  looks: z.record(
    z.string(),
    z.array(z.object({ since: seconds, until: seconds, seen: z.string() })),
  ),
  /** Letters that people sent, when, by the bench's clock. */
  sent: z.array(z.object({ at: seconds, login: z.string(), ticket: z.number() })),
  ended: seconds.nullable(),
});

/** What a watch has noted; times in seconds since 1970, by the bench's clock. */
export type WatchRecord = z.infer<typeof schema>;
/** Looks one after another that saw the same. */
export type Stretch = WatchRecord["looks"][string][number];

/**
 * Read what a watch has noted.
 *
 * @throws NotObserved where there is no record, e.g. because the probe was made anew
 */
export async function watchRecord(probe: Probe, name: string): Promise<WatchRecord> {
  return probe.json(schema)`cat ${watchFolder(name)}/record.json`;
}
