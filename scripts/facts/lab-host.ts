import { z } from "zod";
import { CopiedFactFile } from "../ground/copied-fact-file.js";

/** As versions before had it. */
const nameAlone = z.string().nullable();

const labHostSchema = z.object({
  /** The name that it had where it was noted: another home may know it by another one. */
  name: z.string(),
  /** What its engine calls itself; null where its name alone was noted, which then is this home's. */
  engine: z.string().nullable(),
  /** The server where it was noted, as people call it; null where a version before noted it. */
  server: z.string().nullable(),
});
/** The host of a lab, as it is noted. */
export type LabHostNote = z.infer<typeof labHostSchema>;

/**
 * The host that a candidate's labs are made on; null where nobody has said, and they are made on this server. It stays after
 * `down`, as their checkpoints do, which are on that host's engine.
 */
export const labHost = new CopiedFactFile("host", labHostSchema.nullable(), null, {
  migrations: [
    (name) => name,
    (noted) => {
      const name = nameAlone.parse(noted);
      return name === null ? null : { name, engine: null, server: null };
    },
  ],
});
