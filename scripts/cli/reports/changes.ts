import type { MachineChanges } from "../../facts/machine-changes.js";
import { say } from "../../ground/say.js";
import { untold } from "../../training/untold.js";

/** How much is told of a machine on a page; `--json` has the rest. */
const shown = { files: 15, processes: 8 };

const marks = { added: "+", changed: "~", deleted: "-" } as const;

/** What became of machines, a few lines each; those on which nothing did are left out. */
export function changesPage(changes: readonly MachineChanges[] | undefined, since: Date): string {
  if (!changes) return `${say(untold)}\n`;
  const time = since.toLocaleTimeString("fr-FR", { timeStyle: "medium" });
  const head = say({
    fr: `Vu de l'hôte, écrit sur les disques (+ ajouté, ~ modifié, - supprimé) et lancé (▸) depuis ${time} :`,
    en: `Seen from the host, written on the disks (+ added, ~ changed, - deleted) and started (▸) since ${time}:`,
  });
  const pages = changes.flatMap(({ machine, files, moreFiles, processes }) => {
    const lines = [
      ...files.slice(0, shown.files).map(({ path, what }) => `${marks[what]} ${oneLine(path)}`),
      ...rest(files.length + moreFiles - shown.files, { fr: "fichiers", en: "files" }),
      ...processes.slice(0, shown.processes).map(({ command }) => `▸ ${oneLine(command)}`),
      ...rest(processes.length - shown.processes, { fr: "processus", en: "processes" }),
    ];
    return lines.length === 0 ? [] : [[`  ${machine}`, ...lines.map((line) => `    ${line}`)]];
  });
  const nothing = say({ fr: "  rien", en: "  nothing" });
  return [head, ...(pages.length > 0 ? pages.flat() : [nothing]), ""].join("\n");
}

function rest(count: number, { fr, en }: { readonly fr: string; readonly en: string }): string[] {
  return count > 0 ? [say({ fr: `… et ${count} ${fr}`, en: `… and ${count} ${en}` })] : [];
}

/** A name may hold line breaks: none looks like a line of ours. */
function oneLine(text: string): string {
  return text.replaceAll(/[\n\t]/g, (sign) => (sign === "\n" ? "\\n" : "\\t"));
}
