import { createHash } from "node:crypto";
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { execa } from "execa";
import { z } from "zod";
import { Misuse } from "../../ground/misuse.js";
import { changelogOfRelease } from "./changelog-of-release.js";
import { laterVersion } from "./later-version.js";

/** Names the commit of the release that tests upgrade from. */
const releaseBefore = "test/release-before";

const packageFile = z.object({ version: z.string() });

export interface ReleaseInput {
  /** Folder of the repository. */
  readonly checkout: string;
  /** e.g. `0.2.0`. */
  readonly version: string;
  /** `2026-11-28`. */
  readonly day: string;
  /** Folder that the archive is written into. */
  readonly into: string;
}

export interface Released {
  /** e.g. `v0.2.0`. */
  readonly tag: string;
  /** Path of the archive; its SHA-256 is beside it, as `sha256sum --check` reads it. */
  readonly archive: string;
  readonly sha256: string;
}

/**
 * Release what is committed: version and changelog, a commit, a tag, and the archive of that tag, the same bytes each time that
 * it is made; and a commit by which tests upgrade from it. A tag that is there already is archived again, with nothing changed.
 *
 * @throws Misuse, with nothing changed, where files are not committed, the version does not come after the last one, or the
 * changelog says nothing of it
 */
export async function release({ checkout, version, day, into }: ReleaseInput): Promise<Released> {
  const git = execa({ cwd: checkout });
  const tag = `v${version}`;
  const tags = (await git`git tag --list`).stdout.split("\n");
  if (!tags.includes(tag)) await makeTag({ checkout, version, day, into }, tag);
  const name = `plateau-${version}`;
  const archive = join(into, `${name}.tar.gz`);
  // Neither who archives nor when is in it.
  await git`git -c tar.tar.gz.command=${"gzip -n -9"} archive --format=tar.gz --prefix=${`${name}/`} --output=${archive} ${tag}`;
  const hash = createHash("sha256");
  await pipeline(createReadStream(archive), hash);
  const sha256 = hash.digest("hex");
  writeFileSync(`${archive}.sha256`, `${sha256}  ${name}.tar.gz\n`);
  return { tag, archive, sha256 };
}

async function makeTag({ checkout, version, day }: ReleaseInput, tag: string): Promise<void> {
  const git = execa({ cwd: checkout });
  const { stdout: changed } = await git`git status --porcelain`;
  if (changed !== "") {
    throw new Misuse({
      fr: `des fichiers ne sont pas enregistrés dans git, et n'en seraient pas :\n${changed}`,
      en: `files are not committed, and would not be in it:\n${changed}`,
    });
  }
  const place = (name: string) => join(checkout, name);
  const { version: now } = packageFile.parse(
    JSON.parse(readFileSync(place("package.json"), "utf8")),
  );
  const next = laterVersion(now, version);
  const changelog = changelogOfRelease(readFileSync(place("CHANGELOG.md"), "utf8"), next, day);
  await git`npm version ${next} --no-git-tag-version --ignore-scripts`;
  writeFileSync(place("CHANGELOG.md"), changelog);
  await git`git commit --quiet --message ${`chore: release ${next}`} -- package.json package-lock.json CHANGELOG.md`;
  await git`git tag --annotate ${tag} --message ${`Plateau ${next}`}`;
  const { stdout: commit } = await git`git rev-parse HEAD`;
  writeFileSync(place(releaseBefore), `${commit}\n`);
  await git`git commit --quiet --message ${`test: labs of ${next} are upgraded from now on`} -- ${releaseBefore}`;
}
