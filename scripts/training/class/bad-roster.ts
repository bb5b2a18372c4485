import { Misuse } from "../../ground/misuse.js";
import { joined, text } from "../../ground/text.js";
import type { RosterProblem } from "./roster-problem.js";

/** A roster with lines that are wrong: every one of them is told, and nothing was done. */
export class BadRoster extends Misuse {
  constructor(file: string, problems: readonly RosterProblem[]) {
    const lines = problems.map(({ line, column, text: what }) => {
      const where = column === undefined ? "" : `, ${column}`;
      return text`  ${file}:${line}${where}: ${what}`;
    });
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
