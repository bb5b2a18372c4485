import { z } from "zod";
import type { Node } from "../node.js";
import { readAnswer } from "../read-answer.js";

const ntpAnswer = z.object({
  server: z.string(),
  answered: z.boolean(),
  stratum: z.int().optional(),
  /** 3 means that the server is not synchronised. */
  leap: z.int().optional(),
  /** Seconds between its clock and the probe's. */
  offset: z.number().optional(),
});

/** What a time server said. */
export type NtpAnswer = z.infer<typeof ntpAnswer>;

/** Ask time servers the time from a probe, all at once. */
export async function ntp(probe: Node, servers: readonly string[]): Promise<readonly NtpAnswer[]> {
  const { stdout } = await probe.succeed`/usr/lib/plateau/ntp ${servers}`;
  return readAnswer(probe, "ntp", stdout, z.array(ntpAnswer));
}
