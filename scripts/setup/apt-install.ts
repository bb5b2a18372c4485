import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ExecaError, execa } from "execa";
import { Misuse } from "../ground/misuse.js";
import type { Note } from "../ground/progress.js";
import { asRoot } from "./as-root.js";
import { noteBefore } from "./before.js";
import { partNames } from "./bundle/part-names.js";
import type { Supplies } from "./bundle/supplies.js";
import { runsSystemd } from "./daemon.js";
import { findCommand } from "./find-command.js";
import { tail } from "./tail.js";

const env = { DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C.UTF-8" };

/**
 * Installs Debian packages. The lists are fetched when there are none, or when they are too old.
 *
 * @param supplies the bundle that they are taken from. @default - the package sources of this server
 * @param stay whether `lab uninstall` leaves them. @default false
 */
export async function aptInstall(
  packages: readonly string[],
  note: Note,
  {
    supplies,
    stay = false,
  }: { readonly supplies?: Supplies | undefined; readonly stay?: boolean | undefined } = {},
): Promise<void> {
  if (!findCommand("apt-get")) {
    throw new Misuse({
      fr: `apt-get introuvable : seules les distributions Debian sont installées toutes seules ; installez l'équivalent de ${packages.join(", ")}`,
      en: `apt-get not found: only Debian and its kin are set up by themselves; install the equivalent of ${packages.join(", ")}`,
    });
  }
  const options = ["-q", "--option", "DPkg::Lock::Timeout=120"];
  if (supplies) options.push(...(await onlyFrom(supplies)));
  const run = (...args: string[]) =>
    asRoot("apt-get", [...options, ...args], { env, onLine: note });
  const install = () =>
    withoutServices(() => run("install", "-y", "--no-install-recommends", ...packages));
  const before = await installed();
  const hadDocker = readFileSync("/etc/group", "utf8").includes("\ndocker:");
  try {
    if (supplies || !hasLists()) await run("update");
    // A package of an old list is gone from the mirror: apt-get says so with exit code 100.
    await install().catch(async (error) => {
      if (!(error instanceof ExecaError) || error.exitCode !== 100) throw error;
      await run("update");
      await install();
    });
    const brought = (await installed()).filter((name) => !before.includes(name));
    if (brought.includes("docker.io") && !hadDocker) await noteBefore("no group docker", "");
    if (brought.length > 0 && !stay)
      await noteBefore(`packages ${packages.join(" ")}`, brought.join("\n"));
  } catch (error) {
    if (!(error instanceof ExecaError)) throw error;
    if (supplies) {
      throw new Misuse({
        fr: `l'installation de ${packages.join(", ")} depuis le paquet ${supplies.file} a échoué :\n${tail(error.all ?? error.message)}\nréparez les paquets de cette machine (sudo apt-get check le dit), ou refaites le paquet sur une machine de même version de Debian, à jour`,
        en: `installing ${packages.join(", ")} from bundle ${supplies.file} failed:\n${tail(error.all ?? error.message)}\nfix this machine's packages (sudo apt-get check tells), or make the bundle again on a machine of the same Debian release, up to date`,
      });
    }
    throw new Misuse({
      fr: `l'installation de ${packages.join(", ")} a échoué :\n${tail(error.all ?? error.message)}\nvérifiez le réseau et /etc/apt/sources.list, puis recommencez`,
      en: `installing ${packages.join(", ")} failed:\n${tail(error.all ?? error.message)}\ncheck the network and /etc/apt/sources.list, then start again`,
    });
  }
}

/** Options by which apt knows the packages of a bundle and no others: their digests were verified with the bundle. */
async function onlyFrom({ folder }: Supplies): Promise<string[]> {
  const lists = join(folder, "lists");
  const sources = join(folder, "sources.list");
  await mkdir(join(lists, "partial"), { recursive: true });
  const packages = encodeURI(join(folder, partNames.packages));
  await writeFile(sources, `deb [trusted=yes] file:${packages} ./\n`);
  return [
    `Dir::Etc::SourceList=${sources}`,
    "Dir::Etc::SourceParts=-",
    `Dir::State::Lists=${lists}`,
    "Dir::Cache::PkgCache=",
    "Dir::Cache::SrcPkgCache=",
    // The account that apt fetches by may not read a user's own folders.
    "APT::Sandbox::User=root",
  ].flatMap((option) => ["--option", option]);
}

function hasLists(): boolean {
  const lists = "/var/lib/apt/lists";
  return existsSync(lists) && readdirSync(lists).some((name) => name.includes("_Packages"));
}

/** Names of the packages that this server has, without the architecture that some are told with. */
async function installed(): Promise<string[]> {
  const { stdout } = await execa("dpkg-query", ["--show"], { reject: false });
  return (stdout ?? "").split("\n").flatMap((line) => line.split(/[:\t]/)[0] || []);
}

const policy = "/usr/sbin/policy-rc.d";

/**
 * Install without starting services: of docker.io nothing but the program is wanted, and a server that had
 * no Docker is not given one with bridges and rules in its own network.
 */
async function withoutServices(work: () => Promise<string>): Promise<void> {
  const quiet = runsSystemd() && !existsSync(policy);
  const units = ["docker.service", "docker.socket", "containerd.service"].filter(
    (unit) =>
      !existsSync(`/usr/lib/systemd/system/${unit}`) && !existsSync(`/lib/systemd/system/${unit}`),
  );
  if (quiet) {
    await asRoot("sh", ["-ec", `printf '#!/bin/sh\nexit 101\n' > "$0"; chmod 755 "$0"`, policy]);
  }
  try {
    await work();
    if (quiet && units.length > 0) await asRoot("systemctl", ["disable", ...units]).catch(() => "");
  } finally {
    if (quiet) await asRoot("rm", ["-f", policy]);
  }
}
