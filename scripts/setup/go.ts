import { chmod, readdir } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { isAtLeast } from "../ground/is-at-least.js";
import { Misuse } from "../ground/misuse.js";
import type { Note } from "../ground/progress.js";
import { versions } from "../ground/versions.js";
import { aptInstall } from "./apt-install.js";
import { downloaded } from "./downloaded.js";
import { findCommand } from "./find-command.js";
import { platform } from "./platform.js";

/** From this version on, Go fetches by itself the toolchain that a module asks for. */
const selfUpdating = "1.21.0";

/** A Go that can build the pinned modules, installed if there is none. */
export async function go(note: Note): Promise<string> {
  let found = findGo();
  if (!found) {
    await aptInstall(["golang-go"], note);
    found = findGo();
  }
  if (!found) {
    throw new Misuse({
      fr: "Go introuvable, même après l'installation du paquet golang-go : installez-le depuis https://go.dev/dl, ou installez OpenTofu",
      en: "Go not found, even after installing the package golang-go: install it from https://go.dev/dl, or install OpenTofu",
    });
  }
  const { stdout } = await execa(found, ["env", "GOVERSION"]);
  return isAtLeast(stdout.replace(/^go/, ""), selfUpdating) ? found : fetchToolchain(found, note);
}

function findGo(): string | undefined {
  return findCommand("go") ?? findCommand("/usr/local/go/bin/go");
}

/**
 * Go's toolchains are published as a module, so that an old Go such as Debian 12's can fetch a new
 * one, checked by Go's own checksum database. Modules carry no executable bit: Go sets it, so do we.
 */
async function fetchToolchain(old: string, note: Note): Promise<string> {
  const name = `golang.org/toolchain@v0.0.1-go${versions.go}.${platform.replace("_", "-")}`;
  note(name);
  const { stdout } = await execa(old, ["mod", "download", "-json", name]).catch(() => {
    throw new Misuse({
      fr: `${name} ne peut être obtenu : donnez accès au proxy des modules Go (GOPROXY), ou installez Go ${versions.go} depuis https://go.dev/dl`,
      en: `${name} can't be had: give access to the Go module proxy (GOPROXY), or install Go ${versions.go} from https://go.dev/dl`,
    });
  });
  const { Dir } = downloaded.parse(JSON.parse(stdout));
  for (const folder of ["bin", join("pkg", "tool", platform)]) {
    const programs = await readdir(join(Dir, folder)).catch(() => []);
    await Promise.all(programs.map((program) => chmod(join(Dir, folder, program), 0o555)));
  }
  return join(Dir, "bin", "go");
}
