import { posix } from "node:path";
import type { AgainstImage } from "../../../scripts/host/against-image.js";
import { isCommanding } from "../../lib/estate/commanding.js";
import { linesOf } from "../../lib/estate/lines-of.js";

type File = AgainstImage["files"][number];

/** What runs on an event otherwise than in the image: at start-up, with the network, at a log-on, with a package. */
export function hooksTooMuch({ path, kind, now, built }: File): string[] {
  if (kind === "link") return isElsewhere(path, now, built) ? [`${path} → ${now ?? "?"}`] : [];
  if (kind !== "file") return [path];
  const running = runningIn(path);
  const before = running(linesOf(built));
  const added = running(linesOf(now)).filter((line) => !before.includes(line));
  // A script that is new is told once.
  if (running === all) return built === null ? [path] : added.map((line) => `${path} ${line}`);
  // Settings may hold a password.
  const told = (line: string) => (running === inSettings ? line.replace(/=.*/, "=…") : line);
  return added.map((line) => `${path} ${told(line)}`);
}

/** What leads to a file beside it, which is looked at by itself, starts nothing more. */
function isElsewhere(path: string, now: string | null, built: string | null): boolean {
  if (now === null) return true;
  if (now === built || now === "/dev/null") return false;
  return posix.dirname(posix.resolve(posix.dirname(path), now)) !== posix.dirname(path);
}

type Running = (lines: readonly string[]) => readonly string[];

const all: Running = (lines) => lines;

/** Which lines of a file run something. */
function runningIn(path: string): Running {
  if (path.startsWith("/etc/logrotate")) return inLogrotate;
  if (path.startsWith("/etc/network/interfaces")) return inInterfaces;
  if (path.startsWith("/etc/default/")) return inSettings;
  return commands.find(({ at }) => at.test(path))?.running ?? all;
}

const matching =
  (words: RegExp): Running =>
  (lines) =>
    lines.filter((line) => words.test(line));

/** Files of settings of which some name a program, or a file that is read in their stead. */
const commands: readonly { readonly at: RegExp; readonly running: Running }[] = [
  { at: /\/environment\.d\//, running: (lines) => lines.filter(isCommanding) },
  { at: /\/modprobe\.d\//, running: matching(/^install /) },
  { at: /\/dhclient\.conf$/, running: matching(/\bscript\b|^include\b/) },
  {
    at: /^\/etc\/apt\//,
    running: matching(
      /invoke|install-pkgs|dir::|auto-detect|insecure|unauthenticated|weak|verify|method|^#/i,
    ),
  },
  { at: /^\/etc\/dpkg\//, running: matching(/invoke|logger|^(?:admindir|instdir|root)\b/) },
];

/** Scripts between a log's turns, and programs that logrotate calls. */
function inLogrotate(lines: readonly string[]): readonly string[] {
  let script = false;
  return lines.filter((line) => {
    if (/^(?:(?:pre|post)rotate|firstaction|lastaction|preremove)$/.test(line)) script = true;
    if (line === "endscript") script = false;
    return script || /^(?:(?:un)?compresscmd|mail|include|su) ?/.test(line);
  });
}

/** What comes with a card, but for addresses and routes: what they have to be is other checks' to say. */
function inInterfaces(lines: readonly string[]): readonly string[] {
  return lines.filter(
    (line) =>
      (/^(?:pre-|post-)?(?:up|down) /.test(line) &&
        !/^\S+ (?:\/\S+\/)?ip [\w ./:-]+$/.test(line)) ||
      /^(?:source|source-directory|wpa-\w+) /.test(line),
  );
}

/** Settings that a script reads as its own words: more than a value, or a variable that commands. */
function inSettings(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => /[`;&|]|\$\(|^\. |^source /.test(line) || isCommanding(line));
}
