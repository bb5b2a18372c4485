import { z } from "zod";
import { CopiedFactFile } from "../ground/copied-fact-file.js";

/**
 * The host that a candidate's labs are made on, by name; null where nobody has said, and they are made on this server. It stays after
 * `down`, as their checkpoints do, which are on that host's engine.
 */
export const labHost = new CopiedFactFile("host", z.string().nullable(), null);
