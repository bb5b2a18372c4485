import { z } from "zod";
import { ofCompany } from "../../../stacks/plan/company.js";
import type { ExerciseId } from "../ids.js";
import type { Paper } from "../paper.js";
import { contentText } from "./content-text.js";
import { id } from "./id.js";
import { machine } from "./node.js";
import { readMarkdown } from "./read-markdown.js";

const pool = z.tuple([id<ExerciseId>()], id<ExerciseId>());

/** The front matter of a paper's file. What each field means is in `../paper.ts`. */
export const paperShape = ofCompany(() =>
  z.strictObject({
    title: contentText(),
    minutes: z.int().min(1),
    hints: z.enum(["none", "priced"]),
    selfCheck: z.enum(["none", "own"]),
    requests: z.array(pool).min(1),
    shares: z.array(machine),
  }),
);

/** A paper as its file says it: its scenario is the text. As `readMarkdown` otherwise. */
export function readPaper(file: string, text: string): Paper {
  const { front, body } = readMarkdown(file, text, paperShape());
  return { ...front, scenario: body };
}
