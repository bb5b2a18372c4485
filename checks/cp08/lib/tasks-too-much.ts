import type { DeclaredListener } from "../../../scripts/facts/declaration/declared-listener.js";
import type { DeclaredTask } from "../../../scripts/facts/declaration/declared-task.js";
import type { AgainstImage } from "../../../scripts/host/against-image.js";
import { linesOf } from "../../lib/estate/lines-of.js";
import { isAt } from "../../lib/estate/places.js";
import { hooksTooMuch } from "./hooks-too-much.js";
import { programOf, unitsTooMuch } from "./units-too-much.js";

type File = AgainstImage["files"][number];

const timer = /\/systemd\/(?:system|user)\/(?:.*\/)?[^/]+\.timer$/;

/** What a candidate says that a machine has besides. */
export interface DeclaredThere {
  readonly tasks?: readonly DeclaredTask[];
  readonly listeners?: readonly DeclaredListener[];
}

/**
 * What starts by itself on a machine, and is not its image's: lines of crontabs, jobs of at, timers and other units of
 * systemd, and what runs at start-up, with the network, at a log-on, with a package, a device or a log's turn.
 *
 * @param declared what the candidate says is there besides. @default - nothing
 * @returns each in the words of its file
 */
export function tasksTooMuch({ files }: AgainstImage, declared: DeclaredThere = {}): string[] {
  const { tasks = [], listeners = [] } = declared;
  return files.flatMap((file) => {
    if (file.kind === "gone" || tasks.some((task) => isDeclared(task, file))) return [];
    if (isAt(file.path, "crontabs")) return linesTooMuch(file);
    if (isAt(file.path, "lingering")) return [file.path];
    if (isAt(file.path, "units")) {
      return isOfDeclared(file, tasks, listeners) ? [] : unitsTooMuch(file);
    }
    return isAt(file.path, "hooks") ? hooksTooMuch(file) : [];
  });
}

/** Whether a disk has a task as it is declared. */
export function hasTask({ files }: AgainstImage, task: DeclaredTask): boolean {
  return files.some((file) => isDeclared(task, file));
}

/** A file that the image has not, and that says what is declared and no more. */
function isDeclared({ file: path, lines: wanted }: DeclaredTask, file: File): boolean {
  if (file.path !== path || file.kind !== "file" || file.built !== null) return false;
  const all = linesOf(file.now);
  // What a unit is called and wanted by starts nothing by itself.
  const own = timer.test(path) ? sectionOf(all, "[Timer]") : all;
  return own.toSorted().join("\n") === wanted.flatMap(linesOf).toSorted().join("\n");
}

/** A service that a declared timer starts, or whose program is declared to listen. */
function isOfDeclared(
  { path, kind, now, built }: File,
  tasks: readonly DeclaredTask[],
  listeners: readonly DeclaredListener[],
): boolean {
  if (kind !== "file" || built !== null || !/\.(?:service|socket)$/.test(path)) return false;
  const started = tasks.flatMap(({ file, lines }) => {
    const named = lines.find((line) => line.startsWith("Unit="))?.slice("Unit=".length);
    return named ? [`/etc/systemd/system/${named}`] : [file.replace(/\.timer$/, ".service")];
  });
  const programs = linesOf(now).flatMap((line) => programOf(line) ?? []);
  return (
    started.includes(path) ||
    (programs.length > 0 &&
      programs.every((one) => listeners.some(({ program }) => one.endsWith(`/${program}`))))
  );
}

function sectionOf(all: readonly string[], head: string): string[] {
  let section = "";
  return all.filter((line) => {
    if (line.startsWith("[")) section = line;
    return section === head && line !== head;
  });
}

function linesTooMuch({ path, kind, now, built }: File): string[] {
  if (kind === "link") return now === built && now !== null ? [] : [`${path} → ${now ?? "?"}`];
  if (built === null || kind !== "file") return [path];
  const before = new Set(linesOf(built));
  return linesOf(now)
    .filter((line) => !before.has(line))
    .map((line) => `${path} ${line}`);
}
