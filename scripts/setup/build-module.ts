import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { ExecaError, execa } from "execa";
import { Misuse } from "../ground/misuse.js";
import type { Note } from "../ground/progress.js";
import type { GoModule } from "../ground/versions.js";
import { downloaded } from "./downloaded.js";
import { go } from "./go.js";
import { tail } from "./tail.js";

/**
 * Builds a program inside its own module folder: `go install` refuses modules with replace
 * directives, which these have.
 */
export async function buildModule(
  { path, version, main }: GoModule,
  target: string,
  note: Note,
  linkerFlags = "",
): Promise<void> {
  const program = await go(note);
  const name = `${path}@${version}`;
  // A machine may forbid newer toolchains: for these builds they are needed where its own is older.
  const env = { CGO_ENABLED: "0", GOTOOLCHAIN: "auto" };
  const aside = `${target}.${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  try {
    note(name);
    const { stdout } = await execa(program, ["mod", "download", "-json", name], { env, cwd: "/" });
    const { Dir } = downloaded.parse(JSON.parse(stdout));
    const flags = ["-buildvcs=false", `-ldflags=-s -w ${linkerFlags}`, "-o", aside];
    await execa("nice", [program, "build", ...flags, main], { env, cwd: Dir, all: true });
    // Renamed at the end: what bears the name is whole.
    await rename(aside, target);
  } catch (error) {
    if (!(error instanceof ExecaError)) throw error;
    const said = tail(String(error.all ?? error.stdout ?? "") || error.message);
    throw new Misuse({
      fr: `${name} ne peut être construit :\n${said}\ndonnez accès au proxy des modules Go (GOPROXY), ou installez le programme à la main`,
      en: `${name} can't be built:\n${said}\ngive access to the Go module proxy (GOPROXY), or install the program by hand`,
    });
  } finally {
    await rm(aside, { force: true });
  }
}
