import { posix } from "node:path";
import type { DeclaredTask } from "../../../scripts/facts/declaration/declared-task.js";
import type { AgainstImage } from "../../../scripts/host/against-image.js";

type File = AgainstImage["files"][number];

/** Where cron and at look, and whose units run without them. */
const crontab =
  /^\/(?:etc\/(?:ana)?crontab$|etc\/cron\.[^/]*(?:\/|$)|var\/spool\/(?:ana)?cron(?:\/|$))/;
const lingering = /^\/var\/lib\/systemd\/linger\//;
const timer = /\/systemd\/(?:system|user)\/(?:.*\/)?[^/]+\.timer$/;
const unitFolder = /^\/(?:etc|usr\/lib|lib|usr\/local\/lib)\/systemd\/(?:system|user)\//;

/**
 * What runs by the clock on a machine, and is not its image's: lines of crontabs, jobs of at, timers of systemd.
 *
 * @param declared what the candidate says runs there besides. @default - nothing
 * @returns each in the words of its file
 */
export function tasksTooMuch(
  { files }: AgainstImage,
  declared: readonly DeclaredTask[] = [],
): string[] {
  return files.flatMap((file) => {
    if (file.kind === "gone" || declared.some((task) => isDeclared(task, file))) return [];
    if (crontab.test(file.path)) return linesTooMuch(file);
    if (lingering.test(file.path)) return [file.path];
    if (/\/systemd\/(?:system|user)$/.test(file.path)) return [`${file.path} → ${file.now ?? "?"}`];
    return timer.test(file.path) && isNew(file) ? [said(file)] : [];
  });
}

/** Whether a disk has a task as it is declared. */
export function hasTask({ files }: AgainstImage, task: DeclaredTask): boolean {
  return files.some((file) => isDeclared(task, file));
}

/** A file that the image has not, and that says what is declared and no more. */
function isDeclared({ file: path, lines: wanted }: DeclaredTask, file: File): boolean {
  if (file.path !== path || file.kind !== "file" || file.built !== null) return false;
  const all = lines(file.now);
  // What a unit is called and wanted by starts nothing by itself.
  const own = timer.test(path) ? sectionOf(all, "[Timer]") : all;
  return own.toSorted().join("\n") === wanted.map(inWords).toSorted().join("\n");
}

function sectionOf(all: readonly string[], head: string): string[] {
  let section = "";
  return all.filter((line) => {
    if (line.startsWith("[")) section = line;
    return section === head && line !== head;
  });
}

function inWords(line: string): string {
  return line.trim().replace(/\s+/g, " ");
}

function lines(content: string | null): string[] {
  return (content ?? "")
    .split("\n")
    .map(inWords)
    .filter((line) => line !== "" && !line.startsWith("#"));
}

function linesTooMuch(file: File): string[] {
  if (file.built === null || file.kind !== "file") {
    return file.now === file.built && file.now !== null ? [] : [said(file)];
  }
  const built = new Set(lines(file.built));
  return lines(file.now)
    .filter((line) => !built.has(line))
    .map((line) => `${file.path} ${line}`);
}

/** A unit that the image has not; a link by which one is enabled is none, for units have folders of their own. */
function isNew({ path, kind, now, built }: File): boolean {
  if (kind === "file") return built === null;
  if (kind !== "link" || now === null) return true;
  const target = posix.resolve(posix.dirname(path), now);
  return now !== built && target !== "/dev/null" && !unitFolder.test(target);
}

function said({ path, kind, now }: File): string {
  return kind === "link" ? `${path} → ${now ?? "?"}` : path;
}
