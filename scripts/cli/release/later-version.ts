import { Misuse } from "../../ground/misuse.js";

/**
 * The version that a release gets.
 *
 * @param now e.g. `0.1.0`
 * @param asked another one, later than that
 * @throws Misuse where it is no version, or none that is later
 */
export function laterVersion(now: string, asked: string): string {
  const numbers = (version: string) =>
    /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})$/.exec(version)?.slice(1).map(Number);
  const [before, after] = [numbers(now), numbers(asked)];
  const at = after?.findIndex((number, index) => number !== before?.[index]) ?? -1;
  if (after && at !== -1 && (after[at] ?? 0) > (before?.[at] ?? 0)) return asked;
  const [major = 0, minor = 0, patch = 0] = before ?? [];
  const possible = [
    `${major}.${minor}.${patch + 1}`,
    `${major}.${minor + 1}.0`,
    `${major + 1}.0.0`,
  ].join(", ");
  throw new Misuse({
    fr: `'${asked}' n'est pas une version qui suit ${now} ; p. ex. ${possible}`,
    en: `'${asked}' is no version that comes after ${now}; e.g. ${possible}`,
  });
}
