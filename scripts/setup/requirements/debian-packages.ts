import { existsSync } from "node:fs";
import { aptInstall } from "../apt-install.js";
import { findCommand } from "../find-command.js";
import type { Requirement } from "../requirement.js";

export interface DebianPackagesProps extends Pick<Requirement, "id" | "title"> {
  /** How long it takes to install them all, in seconds. */
  readonly seconds: number;
  /** Each with the command or the file that shows it is there. */
  readonly packages: Readonly<Record<string, string>>;
  /** Whether `lab uninstall` leaves them, as with them what users made would go. @default false */
  readonly stay?: boolean;
}

/** Debian packages, brought by apt where they are missing. */
export function debianPackages({ packages, stay, ...named }: DebianPackagesProps): Requirement {
  return {
    ...named,

    async look() {
      const missing = missingPackages(packages);
      if (missing.length === 0) return { ok: true, detail: Object.keys(packages).join(", ") };
      return {
        ok: false,
        detail: { fr: `il manque ${missing.join(", ")}`, en: `${missing.join(", ")} missing` },
        remedy: {
          fr: `sudo apt-get install ${missing.join(" ")}`,
          en: `sudo apt-get install ${missing.join(" ")}`,
        },
      };
    },

    fix: (note, supplies) => aptInstall(missingPackages(packages), note, { supplies, stay }),
  };
}

/**
 * The packages whose program or file is not there. Asking for the program rather than for the
 * package accepts an engine that came from elsewhere, such as Docker's own packages.
 */
export function missingPackages(packages: Readonly<Record<string, string>>): string[] {
  return Object.entries(packages)
    .filter(([, proof]) => !(findCommand(proof) ?? (proof.startsWith("/") && existsSync(proof))))
    .map(([name]) => name);
}
