import { Misuse } from "../../ground/misuse.js";

const unreleased = "## Unreleased";

/**
 * A changelog in which what was not released yet is a version's.
 *
 * @param changelog as `CHANGELOG.md` has it: `## Unreleased` first
 * @param version e.g. `0.2.0`
 * @param day `2026-11-28`
 * @throws Misuse where nothing is to be released, or there is no such part
 */
export function changelogOfRelease(changelog: string, version: string, day: string): string {
  const [before, ...rest] = changelog.split(`${unreleased}\n`);
  const [after] = rest;
  const notes = after?.split(/^## /m)[0]?.trim();
  if (before === undefined || after === undefined || rest.length > 1 || !notes) {
    throw new Misuse({
      fr: `CHANGELOG.md n'a rien sous '${unreleased}' : écrivez-y ce que les utilisateurs verront de ${version}`,
      en: `CHANGELOG.md has nothing under '${unreleased}': write there what users will see of ${version}`,
    });
  }
  return `${before}${unreleased}\n\n## ${version} (${day})\n${after}`;
}
