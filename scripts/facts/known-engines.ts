import { z } from "zod";
import { FactFile } from "../ground/fact-file.js";

/** Engines that labs may be noted on, beside those of hosts that were added. In `hostsFolder`. */
export const knownEngines = new FactFile(
  "engines",
  z.object({
    /** What this server's own calls itself; null where nobody had to know. */
    own: z.string().nullable(),
    /** Those that will not be back, by what they called themselves: the host that each was, whose labs they had. */
    former: z.record(z.string(), z.string()),
  }),
  { own: null, former: {} },
);
