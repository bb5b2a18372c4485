import { Misuse } from "../../../scripts/ground/misuse.js";
import type { Text } from "../../../scripts/ground/text.js";

/** One thing that is wrong in a file of content. */
export interface Problem {
  /** Line of the file, from 1 on. */
  readonly line: number;
  readonly told: Text;
}

/** Most problems of one file that are told. */
const most = 12;

/** A file of content that can't be used: says each line that is wrong, the value, and what is allowed there. */
export class ContentProblem extends Misuse {
  constructor(file: string, problems: readonly Problem[]) {
    const lines = (language: keyof Text) =>
      problems
        .slice(0, most)
        .map(({ line, told }) => `${file}:${line}: ${told[language]}`)
        .join("\n");
    const rest = problems.length - most;
    super({
      fr: `${lines("fr")}${rest > 0 ? `\net ${rest} de plus` : ""}`,
      en: `${lines("en")}${rest > 0 ? `\nand ${rest} more` : ""}`,
    });
  }
}
