import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a bundle begins with: which Plateau it is for, and every file in it. `begin` reads it by lines. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** Plateau's, e.g. `0.1.0`. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Of all that images and Node packages are made of, see `sourcesDigest`. */
  sources: sha256,
  /** As `uname -m` tells it, e.g. `x86_64`. */
  architecture: z.string().regex(/^\w+$/),
  /** Code name of the Debian release that the packages are of, e.g. `bookworm`. */
  debian: z.string().regex(/^[a-z]+$/),
  /** e.g. `v20.20.2`. */
  node: z.string().regex(/^v\d+\.\d+\.\d+$/),
  opentofu: z.string(),
  /** Tags of machine images, parents included. */
  images: z.array(z.string()),
  /** In the order of the archive. */
  parts: z
    .array(
      z.strictObject({
        /** Path in the archive: no folder above it, and nothing that a shell would read as more than a name. */
        name: z.string().regex(/^(?!.*\.\.)[A-Za-z0-9][\w.+~%/-]{0,200}$/),
        /** In bytes. */
        size: z.int().min(0),
        sha256,
        /** What is in it takes so much, in bytes; of archives alone. */
        unpacked: z.int().min(0).optional(),
      }),
    )
    .min(1),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The name that the manifest has in the archive, where it comes first. */
export const manifestName = "manifest.json";
