import { z } from "zod";
import { companyNamed, inCompany } from "../../../stacks/plan/company.js";
import type { DrawnExam } from "../../facts/drawn-exams.js";
import { textSchema } from "../../ground/text-schema.js";
import { exerciseOf } from "../exercise-of.js";
import { restartsTold } from "../restarts-told.js";
import { paperOf } from "./paper-of.js";

/** What `exam draw --json` prints: all that a candidate reads of an exam, and neither its seed nor an answer. */
export const sheetSchema = z.object({
  exam: z.string(),
  paper: z.string(),
  title: textSchema,
  scenario: textSchema,
  minutes: z.number(),
  hints: z.enum(["none", "priced"]),
  selfCheck: z.enum(["none", "own"]),
  requests: z.array(
    z.object({
      /** Full id of the exercise. */
      id: z.string(),
      title: textSchema,
      brief: textSchema,
      /** What becomes of machines at the end; absent where nothing does. */
      restarts: textSchema.optional(),
    }),
  ),
});
export type Sheet = z.infer<typeof sheetSchema>;

interface Drawn extends Pick<DrawnExam, "paper" | "company"> {
  /** Full ids. */
  readonly exercises: readonly string[];
}

/**
 * The sheet of an exam, as it is in the company that it was drawn for, else in the one at hand.
 *
 * @throws Misuse where this Plateau has no such paper, exercise or company any more
 */
export function sheetOf(exam: string, drawn: Drawn): Sheet {
  const whole = () => wholeSheet(exam, drawn);
  return drawn.company === undefined ? whole() : inCompany(companyNamed(drawn.company), whole);
}

function wholeSheet(exam: string, { paper: id, exercises }: Drawn): Sheet {
  const { title, scenario, minutes, hints, selfCheck } = paperOf(id);
  return {
    exam,
    paper: id,
    title,
    scenario,
    minutes,
    hints,
    selfCheck,
    requests: exercises.map((id) => {
      const exercise = exerciseOf(id);
      const restarts = restartsTold(exercise);
      return {
        id,
        title: exercise.title,
        brief: exercise.brief,
        ...(restarts && { restarts }),
      };
    }),
  };
}
