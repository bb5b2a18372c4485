import { posix } from "node:path";
import type { MachineChanges } from "../../facts/machine-changes.js";
import { clockDay } from "../../ground/clock.js";
import { language, say } from "../../ground/say.js";
import { untold } from "../../training/untold.js";

/** How much is told of a machine on a page; `--json` has the rest. */
const shown = { programs: 10, files: 15, processes: 8 };

const marks = { added: "+", changed: "~", deleted: "-" } as const;

/** What became of machines, a few lines each; those on which nothing did are left out. */
export function changesPage(changes: readonly MachineChanges[] | undefined, since: Date): string {
  if (!changes) return `${say(untold)}\n`;
  const time = clockDay(since, language());
  const head = say({
    fr: `Vu de l'hôte, écrit sur les disques (+ ajouté, ~ modifié, - supprimé) et lancé (▸) depuis le ${time} :`,
    en: `Seen from the host, written on the disks (+ added, ~ changed, - deleted) and started (▸) since ${time}:`,
  });
  const pages = changes.flatMap(({ machine, files, moreFiles, processes }) => {
    const suspects = processes.toSorted((one, other) => Number(poses(other)) - Number(poses(one)));
    const lines = [
      ...files.slice(0, shown.files).map(({ path, what }) => `${marks[what]} ${oneLine(path)}`),
      ...rest(files.length + moreFiles - shown.files, { fr: "fichiers", en: "files" }),
      ...suspects.slice(0, shown.processes).map(processLine),
      ...rest(processes.length - shown.processes, { fr: "processus", en: "processes" }),
    ];
    return lines.length === 0 ? [] : [[`  ${machine}`, ...lines.map((line) => `    ${line}`)]];
  });
  const nothing = say({ fr: "  rien", en: "  nothing" });
  return `${programsPage(changes)}${[head, ...(pages.length > 0 ? pages.flat() : [nothing]), ""].join("\n")}`;
}

/**
 * Programs, libraries and ways to be let in that are not their machine's image's: what machines said of themselves may
 * be theirs. Empty where there is none.
 */
export function programsPage(changes: readonly MachineChanges[]): string {
  const pages = changes.flatMap(({ machine, programs = [], morePrograms = 0 }) => {
    const lines = [
      ...programs
        .slice(0, shown.programs)
        .map(({ path, what }) => `${marks[what]} ${oneLine(path)}`),
      ...rest(Math.max(programs.length - shown.programs, 0) + morePrograms, {
        fr: "programmes",
        en: "programs",
      }),
    ];
    return lines.length === 0 ? [] : [[`  ${machine}`, ...lines.map((line) => `    ${line}`)]];
  });
  if (pages.length === 0) return "";
  const head = say({
    fr: "Programmes, bibliothèques et PAM qui ne sont pas ceux de l'image, vus de l'hôte : une machine peut mentir par eux (+ ajouté, ~ modifié, - supprimé) :",
    en: "Programs, libraries and PAM that are not the image's, seen from the host: a machine may lie by them (+ added, ~ changed, - deleted):",
  });
  return [head, ...pages.flat(), "", ""].join("\n");
}

type Process = MachineChanges["processes"][number];

/** What it calls itself, and where that is not its program's name, the program. */
function processLine(process: Process): string {
  const { command, exe } = process;
  return `▸ ${oneLine(command)}${exe && !isNamed(process) ? `  [${oneLine(exe)}]` : ""}`;
}

function isNamed({ command, exe = "" }: Process): boolean {
  const [first = ""] = command.split(" ");
  return (
    exe.startsWith("/usr/") && posix.basename(first.replace(/^-|:$/g, "")) === posix.basename(exe)
  );
}

const interpreter =
  /\/(?:python|perl|ruby|php|lua|node|tclsh|[bdkz]?a?sh$|busybox|[gm]?awk|socat|nc|ncat)[^/]*$/;
const memory = /^\/(?:run|tmp|dev|memfd:|var\/tmp)|^\/?memfd:| \(deleted\)$/;

/** Whether it is somebody's that has another name than its program, or whose program lies where none belongs. */
function poses(process: Process): boolean {
  const { exe = "" } = process;
  return memory.test(exe) || (interpreter.test(exe) && !isNamed(process));
}

function rest(count: number, { fr, en }: { readonly fr: string; readonly en: string }): string[] {
  return count > 0 ? [say({ fr: `… et ${count} ${fr}`, en: `… and ${count} ${en}` })] : [];
}

/** A name may hold line breaks: none looks like a line of ours. */
function oneLine(text: string): string {
  return text.replaceAll(/[\n\t]/g, (sign) => (sign === "\n" ? "\\n" : "\\t"));
}
