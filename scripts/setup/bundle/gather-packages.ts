import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ExecaError, execa } from "execa";
import { Misuse } from "../../ground/misuse.js";
import type { Note } from "../../ground/progress.js";
import { versions } from "../../ground/versions.js";
import { tail } from "../tail.js";

/**
 * Fetch the Debian packages that a lab stands on, with all that these depend on whatever a server has already, and make
 * a repository of them. Apt fetches and checks them as it would to install them here; nothing of this server changes.
 *
 * @param target folder to be made
 * @throws Misuse with apt's own words
 */
export async function gatherPackages(
  target: string,
  note: Note,
  signal: AbortSignal,
): Promise<void> {
  const aside = `${target}.apt`;
  const [state, lists, cache, status] = ["state", "lists", "cache", "status"].map((name) =>
    join(aside, name),
  ) as [string, string, string, string];
  for (const folder of [state, join(lists, "partial"), join(cache, "archives", "partial")]) {
    await mkdir(folder, { recursive: true });
  }
  // To apt this is a server with nothing on it.
  await writeFile(status, "");
  const options = [
    `Dir::State=${state}`,
    `Dir::State::Status=${status}`,
    `Dir::State::Lists=${lists}`,
    `Dir::Cache=${cache}`,
    "Debug::NoLocking=1",
    "APT::Sandbox::User=root",
    "Acquire::Languages=none",
  ].flatMap((option) => ["--option", option]);
  const apt = async (...words: string[]) => {
    const env = { LC_ALL: "C.UTF-8", DEBIAN_FRONTEND: "noninteractive" };
    const run = execa("apt-get", ["-q", ...options, ...words], {
      all: true,
      env,
      cancelSignal: signal,
    });
    run.all.on("data", (chunk) => note(tail(String(chunk), 1)));
    await run;
  };
  const names = Object.keys({ ...versions.packages, ...versions.postgresPackages });
  try {
    await apt("update");
    await apt("install", "-y", "--download-only", "--no-install-recommends", ...names);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ExecaError)) throw error;
    const said = tail(String(error.all ?? error.message));
    throw new Misuse({
      fr: `les paquets Debian ${names.join(", ")} ne peuvent être obtenus :\n${said}\nvérifiez le réseau et les sources d'apt, puis recommencez`,
      en: `the Debian packages ${names.join(", ")} can't be had:\n${said}\ncheck the network and apt's sources, then start again`,
    });
  }
  const archives = join(cache, "archives");
  await mkdir(target);
  const files = (await readdir(archives)).filter((name) => name.endsWith(".deb")).sort();
  const index: string[] = [];
  for (const fetched of files) {
    // As in Debian's own archive, without the epoch: apt would take its `%3a` for a sign that is written so in an address.
    const name = fetched.replace(/_\d+%3a/, "_");
    await rename(join(archives, fetched), join(target, name));
    index.push(await entryOf(target, name));
  }
  await writeFile(join(target, "Packages"), index.join("\n"));
  await rm(aside, { recursive: true });
}

/** What a repository's index has of a package, as `dpkg-scanpackages` writes it, which no bare server has. */
async function entryOf(folder: string, name: string): Promise<string> {
  const file = join(folder, name);
  const [{ stdout }, content] = await Promise.all([
    execa("dpkg-deb", ["--field", file]),
    readFile(file),
  ]);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return `${stdout}\nFilename: ./${name}\nSize: ${content.length}\nSHA256: ${sha256}\n`;
}
