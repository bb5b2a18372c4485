import { z } from "zod";
import { textSchema } from "../../ground/text-schema.js";
import { knownHosts } from "./known-hosts.js";
import { type LookedAt, looksAtHosts } from "./looks-at-hosts.js";
import { roomOnHost } from "./room-on-host.js";

/** A host, as `lab host list --json` prints it. */
export const hostSummarySchema = z.object({
  host: z.string(),
  endpoint: z.string(),
  /** Docker's context that it was added by; absent where it was none. */
  context: z.string().optional(),
  /** `unfit`: labs can't stand there. `full`: no whole lab more can. `unreachable`: it did not answer in time. */
  state: z.enum(["ready", "full", "unfit", "unreachable"]),
  /** Why it is not ready. */
  why: z.array(textSchema),
  /** Since when no new lab is to come there; absent where they may. */
  drainedSince: z.iso.datetime().optional(),
  /** What follows is absent where it did not answer. Docker's version. */
  docker: z.string().optional(),
  cores: z.int().optional(),
  memoryMiB: z.number().optional(),
  /** What is left of it for labs. */
  roomMiB: z.number().optional(),
  /** Whoever's they are, by name. */
  labs: z.array(z.string()).optional(),
});
export type HostSummary = z.infer<typeof hostSummarySchema>;

/**
 * What there is of every host, all asked at once.
 *
 * @throws UnreadableFacts
 */
export async function hostSummaries(): Promise<HostSummary[]> {
  return (await looksAtHosts(await knownHosts())).map(summaryOf);
}

function summaryOf({ host, look, findings }: LookedAt): HostSummary {
  const { name, endpoint, noted, drainedSince } = host;
  const wrong = findings.flatMap((one) => (one.ok ? [] : [one]));
  const isOnlyFull = wrong.every(({ id }) => id === "memory");
  return {
    host: name,
    endpoint,
    ...(noted?.context !== undefined && { context: noted.context }),
    state: look.away ? "unreachable" : wrong.length === 0 ? "ready" : isOnlyFull ? "full" : "unfit",
    why: look.away ? [look.away] : wrong.map(({ detail }) => detail),
    ...(drainedSince !== undefined && { drainedSince }),
    ...(look.told && {
      docker: look.told.version,
      cores: look.told.cores,
      memoryMiB: look.told.memoryMib,
      roomMiB: roomOnHost(look.told).room,
      labs: [...look.told.labs.keys()].toSorted(),
    }),
  };
}
