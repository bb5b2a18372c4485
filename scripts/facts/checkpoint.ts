import { z } from "zod";
import { factCopySchema } from "../ground/facts.js";

/**
 * What is kept of a lab at a moment, but for its disks, which are archives in a volume of the engine. Names are those
 * of the plan of that time.
 */
export const checkpointSchema = z.object({
  savedAt: z.iso.datetime(),
  /** The volume with the archives. */
  volume: z.string(),
  /** Digest of the seed that its passwords were drawn from. */
  seed: z.string(),
  areas: z.array(z.string()),
  machines: z.record(
    z.string(),
    z.object({
      /** Id of the image under its layer. */
      image: z.string(),
      /** Archive of its layer: digest, and what it takes, in bytes. */
      sha256: z.string(),
      bytes: z.number(),
      /** Most that its layer takes on a disk, in bytes. */
      layerBytes: z.number(),
    }),
  ),
  /** The archive of the secrets that its machines were given. */
  secrets: z.object({ sha256: z.string(), bytes: z.number() }),
  /** What was noted of it, by file of facts. */
  facts: z.record(z.string(), factCopySchema),
  /** Stacks that were built inside its machines: Terraform's state, and the digest of what was applied. */
  inner: z.record(z.string(), z.object({ state: z.string(), digest: z.string() })),
});

export type Checkpoint = z.infer<typeof checkpointSchema>;
