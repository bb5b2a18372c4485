import { posix } from "node:path";
import type { AgainstImage } from "../../../scripts/host/against-image.js";
import { isCommanding } from "../../lib/estate/commanding.js";
import { linesOf } from "../../lib/estate/lines-of.js";

type File = AgainstImage["files"][number];

const unitFolder = /^\/(?:etc|usr\/lib|lib|usr\/local\/lib)\/systemd\/(?:system|user)\//;
/** What puts other programs or settings in the place of a unit's own. */
const replacing =
  /^(?:EnvironmentFile|RootDirectory|RootImage|Bind(?:ReadOnly)?Paths|LoadCredential|ExtensionImages|ExtensionDirectories) ?=/;

/**
 * What units of systemd's start that their image does not: new timers, commands of other programs, environments and
 * folders by which a unit runs another one, generators, links that lead elsewhere.
 */
export function unitsTooMuch(file: File): string[] {
  const { path, kind, now, built, unit } = file;
  if (kind === "link") return isElsewhere(file) ? [`${path} → ${now ?? "?"}`] : [];
  // One that stands where a folder does.
  if (kind !== "file" || /\/systemd\/(?:system|user)$/.test(path)) return [path];
  if (built === null && /\.timer$|-generators\//.test(path)) return [path];
  const before = [...linesOf(built), ...linesOf(unit)];
  const programs = before.flatMap((line) => programOf(line) ?? []);
  return linesOf(now)
    .filter((line) => !before.includes(line))
    .filter((line) => {
      const program = programOf(line);
      if (program !== undefined) return !programs.includes(program);
      return replacing.test(line) || (/Environment ?=/.test(line) && isCommanding(line));
    })
    .map((line) => `${path} ${line}`);
}

/** The program that a line of a unit has run; undefined where it runs none. */
export function programOf(line: string): string | undefined {
  const command = /^Exec\w+ ?= ?[-@:+!|]*(\S+)/.exec(line)?.[1];
  return command && posix.normalize(command.replace(/^["']|["']$/g, ""));
}

/** A link by which a unit is enabled leads to another one, for units have folders of their own. */
function isElsewhere({ path, now, built }: File): boolean {
  if (now === null) return true;
  const target = posix.resolve(posix.dirname(path), now);
  return now !== built && target !== "/dev/null" && !unitFolder.test(target);
}
