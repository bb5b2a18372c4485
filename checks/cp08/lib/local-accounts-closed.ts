import type { AgainstImage } from "../../../scripts/host/against-image.js";

type File = AgainstImage["files"][number];

const dayMs = 86_400_000;

/**
 * Accounts that the image gives a machine and that nobody can use there any more: gone, without their shell, locked,
 * expired, told to choose a password; and lines by which sshd keeps people out.
 *
 * @returns each in the words of its file
 */
export function localAccountsClosed({ files }: AgainstImage, now = new Date()): string[] {
  return files.flatMap((file) => {
    if (file.path === "/etc/passwd") return withoutShell(file);
    if (file.path === "/etc/shadow") return shut(file, now);
    if (/^\/etc\/ssh\/sshd_config(?:\.d\/|$)/.test(file.path)) return keptOut(file);
    return [];
  });
}

function withoutShell({ path, now, built }: File): string[] {
  const left = byName(now);
  return [...byName(built)].flatMap(([name, fields]) => {
    const seen = left.get(name);
    if (!seen) return [`${path} ${name}: ∅`];
    const [, , , , , , shell = ""] = seen;
    return opens(fields[6]) && !opens(shell) ? [`${path} ${name} ${shell}`] : [];
  });
}

function opens(shell = ""): boolean {
  return shell !== "" && !/\/(?:nologin|false)$/.test(shell);
}

function shut({ path, now: content, built }: File, now: Date): string[] {
  const left = byName(content);
  const today = now.getTime() / dayMs;
  return [...byName(built)].flatMap(([name, fields]) => {
    const seen = left.get(name);
    if (!seen) return [`${path} ${name}: ∅`];
    const [, hash = "", changed = "", , longest = "", , grace = "", ends = ""] = seen;
    const isStale =
      longest !== "" && grace !== "" && Number(changed) + Number(longest) + Number(grace) < today;
    return [
      ...(hash.startsWith("!") && !fields[1]?.startsWith("!") ? ["locked"] : []),
      ...(changed === "0" && fields[2] !== "0" ? ["must change"] : []),
      ...(isStale ? ["password expired"] : []),
      ...(ends !== "" && Number(ends) <= today ? [`expired ${dateOf(Number(ends))}`] : []),
    ].map((what) => `${path} ${name}: ${what}`);
  });
}

/** Who is denied, who is no longer among those that are allowed, and a list of those where there was none. */
function keptOut({ path, kind, now, built }: File): string[] {
  if (kind !== "file") return [];
  const [known, seen] = [lines(built), lines(now)];
  return ["AllowUsers", "AllowGroups", "DenyUsers", "DenyGroups"].flatMap((word) => {
    const [before, after] = [named(known, word), named(seen, word)];
    if (word.startsWith("Deny") || before.length === 0) {
      return after.filter((one) => !before.includes(one)).map((one) => `${path} ${word} ${one}`);
    }
    if (after.length === 0) return [];
    return before.filter((one) => !after.includes(one)).map((one) => `${path} ${word} ${one}: ∅`);
  });
}

function named(all: readonly string[], word: string): string[] {
  const start = new RegExp(`^${word}[ \t]`, "i");
  return all
    .filter((line) => start.test(line))
    .flatMap((line) => line.slice(word.length).match(/"[^"]*"|\S+/g) ?? []);
}

function byName(content: string | null): ReadonlyMap<string, readonly string[]> {
  return new Map(
    (content ?? "")
      .split("\n")
      .filter((line) => line.includes(":"))
      .map((line) => line.split(":"))
      .map((fields) => [fields[0] ?? "", fields]),
  );
}

function lines(content: string | null): string[] {
  return (content ?? "").split("\n").map((line) => line.trim().replace(/\s+/g, " "));
}

function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
