import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const goModule = z.object({
  path: z.string(),
  version: z.string(),
  /** The package of the program inside the module. */
  main: z.string(),
});

/** A program published as a Go module. */
export type GoModule = z.infer<typeof goModule>;

const providerNames = ["docker", "libvirt"] as const;
export type ProviderName = (typeof providerNames)[number];

const versionsSchema = z.object({
  /** The release of Debian that machines run. */
  debian: z.string(),
  /** System packages, each with the command or the file that shows it is there. */
  packages: z.record(z.string(), z.string()),
  /** Those of a PostgreSQL on this server, for whoever wants state there. */
  postgresPackages: z.record(z.string(), z.string()),
  /** Those that tests need besides. */
  testPackages: z.record(z.string(), z.string()),
  /**
   * The oldest Docker engine that will do: control groups of version 2, and a machine's own view of them
   * (`CgroupnsMode`), came with its API 1.41.
   */
  docker: z.string(),
  /** CDK for Terraform's own command line, for the tests. */
  "cdktf-cli": z.string(),
  /** The Go that is fetched where the machine's own is too old to fetch one itself. */
  go: z.string(),
  opentofu: z.string(),
  modules: z.record(z.enum(["opentofu", "goss", ...providerNames]), goModule),
  providers: z.record(z.enum(providerNames), z.object({ source: z.string(), version: z.string() })),
});

/**
 * Every pinned version. Read rather than imported: Node 20 warns about JSON modules, and the shell
 * entry reads the same file.
 */
export const versions = versionsSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "versions.json"), "utf8")),
);
