import { Misuse } from "../../ground/misuse.js";
import { joined, type Told, text } from "../../ground/text.js";
import type { RosterProblem } from "./roster-problem.js";

/** Most that is told at once: who has put these right reads the others. */
const most = 50;
/** Most characters of each: a cell may be as long as a file. */
const longest = 1000;

/** A roster with lines that are wrong: they are told, and nothing was done. */
export class BadRoster extends Misuse {
  constructor(file: string, problems: readonly RosterProblem[]) {
    const lines: Told[] = problems.slice(0, most).map(({ line, column, text: what }) => {
      const where = column === undefined ? "" : `, ${column}`;
      const { fr, en } = text`  ${file}:${line}${where}: ${what}`;
      return { fr: fr.slice(0, longest), en: en.slice(0, longest) };
    });
    const more = problems.length - lines.length;
    if (more > 0) lines.push({ fr: `  et ${more} autres`, en: `  and ${more} others` });
    super(
      joined(
        [
          {
            fr: `la liste ${file} ne peut être lue, rien n'a été changé :`,
            en: `the roster ${file} can't be used, nothing was changed:`,
          },
          ...lines,
        ],
        "\n",
      ),
    );
  }
}
