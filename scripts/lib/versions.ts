import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A program published as a Go module. */
export interface GoModule {
  readonly path: string;
  readonly version: string;
  /** The package of the program inside the module. */
  readonly main: string;
}

export type ProviderName = "docker" | "libvirt";

export interface Versions {
  /** The release of Debian that machines run. */
  readonly debian: string;
  /** System packages, each with the command or the file that shows it is there. */
  readonly packages: Readonly<Record<string, string>>;
  /** The oldest Docker engine that will do. */
  readonly docker: string;
  /** CDK for Terraform's own command line, for the tests. */
  readonly "cdktf-cli": string;
  /** The Go that is fetched where the machine's own is too old to fetch one itself. */
  readonly go: string;
  readonly opentofu: string;
  readonly modules: Readonly<Record<"opentofu" | "goss" | ProviderName, GoModule>>;
  readonly providers: Readonly<Record<ProviderName, { source: string; version: string }>>;
}

/**
 * Every pinned version. Read rather than imported: Node 20 warns about JSON modules, and the shell
 * entry reads the same file.
 */
export const versions: Versions = JSON.parse(
  readFileSync(join(import.meta.dirname, "versions.json"), "utf8"),
);
