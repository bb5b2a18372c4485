import { existsSync, readdirSync } from "node:fs";
import { ExecaError } from "execa";
import { Misuse } from "../misuse.js";
import type { Note } from "../progress.js";
import { asRoot } from "./as-root.js";
import { findCommand } from "./find-command.js";
import { tail } from "./tail.js";

const env = { DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C.UTF-8" };

/** Installs Debian packages. The lists are fetched when there are none, or when they are too old. */
export async function aptInstall(packages: readonly string[], note: Note): Promise<void> {
  if (!findCommand("apt-get")) {
    throw new Misuse({
      fr: `apt-get introuvable : seules les distributions Debian sont installées toutes seules ; installez l'équivalent de ${packages.join(", ")}`,
      en: `apt-get not found: only Debian and its kin are set up by themselves; install the equivalent of ${packages.join(", ")}`,
    });
  }
  const options = ["-q", "--option", "DPkg::Lock::Timeout=120"];
  const run = (...args: string[]) =>
    asRoot("apt-get", [...options, ...args], { env, onLine: note });
  const install = () => run("install", "-y", "--no-install-recommends", ...packages);
  try {
    if (!hasLists()) await run("update");
    // A package of an old list is gone from the mirror: apt-get says so with exit code 100.
    await install().catch(async (error) => {
      if (!(error instanceof ExecaError) || error.exitCode !== 100) throw error;
      await run("update");
      await install();
    });
  } catch (error) {
    if (!(error instanceof ExecaError)) throw error;
    throw new Misuse({
      fr: `l'installation de ${packages.join(", ")} a échoué :\n${tail(error.all ?? error.message)}\nvérifiez le réseau et /etc/apt/sources.list, puis recommencez`,
      en: `installing ${packages.join(", ")} failed:\n${tail(error.all ?? error.message)}\ncheck the network and /etc/apt/sources.list, then start again`,
    });
  }
}

function hasLists(): boolean {
  const lists = "/var/lib/apt/lists";
  return existsSync(lists) && readdirSync(lists).some((name) => name.includes("_Packages"));
}
