import { z } from "zod";
import { milliseconds } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";

const schema = z.array(
  z.object({
    server: z.string(),
    answered: z.boolean(),
    stratum: z.number().optional(),
    /** 3 means that the server is not synchronised. */
    leap: z.number().optional(),
    /** Seconds between its clock and the probe's. */
    offset: z.number().optional(),
  }),
);

/** What a time server said. */
export type NtpAnswer = Readonly<z.infer<typeof schema>[number]>;

/** Ask time servers the time from a probe, all at once. */
export async function ntp(probe: Probe, servers: readonly string[]): Promise<readonly NtpAnswer[]> {
  return probe.json(schema)`/usr/lib/plateau/ntp --timeout ${milliseconds(800)} ${servers}`;
}
