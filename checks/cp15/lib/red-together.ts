import type { CheckId } from "../../lib/ids.js";

/** All that goes by the front server. */
export const behindFront = [
  "cp15/front-answers",
  "cp15/site-answers",
  "cp15/round-trip",
  "cp15/request-followed",
  "cp15/https-only",
  "cp15/inside-hidden",
  "cp15/certificate-trusted",
] as const satisfies readonly CheckId[];

/** What the application does not do without its database. */
export const onDatabase = [
  "cp15/database-answers",
  "cp15/site-answers",
  "cp15/round-trip",
  "cp15/account-minimal",
] as const satisfies readonly CheckId[];
