import { posix } from "node:path";
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
 * @returns each in the words of its file
 */
export function tasksTooMuch({ files }: AgainstImage): string[] {
  return files.flatMap((file) => {
    if (file.kind === "gone") return [];
    if (crontab.test(file.path)) return linesTooMuch(file);
    if (lingering.test(file.path)) return [file.path];
    if (/\/systemd\/(?:system|user)$/.test(file.path)) return [`${file.path} → ${file.now ?? "?"}`];
    return timer.test(file.path) && isNew(file) ? [said(file)] : [];
  });
}

function linesTooMuch(file: File): string[] {
  if (file.built === null || file.kind !== "file") {
    return file.now === file.built && file.now !== null ? [] : [said(file)];
  }
  const lines = (content: string | null) =>
    (content ?? "")
      .split("\n")
      .map((line) => line.trim().replace(/\s+/g, " "))
      .filter((line) => line !== "" && !line.startsWith("#"));
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
