import { z } from "zod";
import { FactFile } from "../ground/fact-file.js";

/** The folder with what is noted of hosts, beside those of the labs: no lab holds it. */
export const hostsFolder = "hosts";

/** The server that commands run on, by the name that it always has: in French and in English. */
export const localHost = "local";

const hostSchema = z.object({
  /** As `parseEndpoint` reads it; of a context, what that said when the host was added. */
  endpoint: z.string(),
  /** Folder with what TLS needs; absent where the engine is not reached by it. */
  tlsDir: z.string().optional(),
  /** Docker's context that it was added by; absent where it was none. */
  context: z.string().optional(),
  /** What the engine calls itself: by it one is known that has two names, or that stands in another one's place. */
  engine: z.string(),
  addedAt: z.iso.datetime(),
});
/** A host that was added. */
export type Host = z.infer<typeof hostSchema>;

/** Hosts by name, `local` aside; and of all of them those that no new lab is to come to, since when. In `hostsFolder`. */
export const hosts = new FactFile(
  "register",
  z.object({
    added: z.record(z.string(), hostSchema),
    drained: z.record(z.string(), z.iso.datetime()),
  }),
  { added: {}, drained: {} },
);
