import { z } from "zod";
import { KeptFacts } from "../ground/kept-facts.js";

/** The folder with what was drawn for exams, beside those of the labs: no lab holds it. */
export const examsFolder = "exams";

const drawnExamSchema = z.object({
  /** Id of the paper. */
  paper: z.string(),
  /** What its exercises were drawn from. */
  seed: z.int(),
  drawnAt: z.iso.datetime(),
  /** Full ids, in the order of the sheet. */
  exercises: z.array(z.string()).min(1),
  /** The company that it is sat in, by the name that it is kept under; absent where it is sat in any. */
  company: z.string().optional(),
});
/** An exam that was drawn from a paper. */
export type DrawnExam = z.infer<typeof drawnExamSchema>;

/** Every exam that was drawn, by the name that it was given; in the folder `examsFolder`. */
export const drawnExams = new KeptFacts("drawn", z.record(z.string(), drawnExamSchema), {});
