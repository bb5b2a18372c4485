import { existsSync } from "node:fs";
import { versions } from "../../ground/versions.js";
import { aptInstall } from "../apt-install.js";
import { findCommand } from "../find-command.js";
import type { Requirement } from "../requirement.js";

/**
 * The packages whose program or file is not there. Asking for the program rather than for the
 * package accepts an engine that came from elsewhere, such as Docker's own packages.
 */
export function missingPackages(packages: Readonly<Record<string, string>>): string[] {
  return Object.entries(packages)
    .filter(([, proof]) => !(findCommand(proof) ?? (proof.startsWith("/") && existsSync(proof))))
    .map(([name]) => name);
}

/** The Debian packages that a lab stands on. */
export const systemPackages: Requirement = {
  id: "packages",
  title: { fr: "paquets système", en: "system packages" },
  seconds: 30,

  async look() {
    const missing = missingPackages(versions.packages);
    if (missing.length === 0)
      return { ok: true, detail: Object.keys(versions.packages).join(", ") };
    return {
      ok: false,
      detail: { fr: `il manque ${missing.join(", ")}`, en: `${missing.join(", ")} missing` },
      remedy: {
        fr: `sudo apt-get install ${missing.join(" ")}`,
        en: `sudo apt-get install ${missing.join(" ")}`,
      },
    };
  },

  fix: (note) => aptInstall(missingPackages(versions.packages), note),
};
