import type { Seed } from "../../scripts/ground/seed.js";

/** What is secret of the bench's token; RT puts `1-<number of the account>-` before it. */
export function benchToken(seed: Seed): string {
  return seed.bytes("helpdesk/token").toString("hex").slice(0, 32);
}
