import { randomInt } from "node:crypto";
import { catalogue } from "../../../checks/catalogue.js";
import { companyNamed } from "../../../stacks/plan/company.js";
import { drawnExams, examsFolder } from "../../facts/drawn-exams.js";
import { Misuse } from "../../ground/misuse.js";
import { drawExercises } from "./draw-exercises.js";
import { examNameRule } from "./exam-name-rule.js";
import { paperOf } from "./paper-of.js";
import { type Sheet, sheetOf } from "./sheet-of.js";

export interface DrawExamInput {
  /** Id of the paper. */
  readonly paper: string;
  /** What it is called from then on. */
  readonly name: string;
  /** The same one draws the same exercises. @default - nobody knows it */
  readonly seed?: number;
  /** The company that it is sat in, by the name that it is kept under: the sheet tells of it. @default - any */
  readonly company?: string;
}

/**
 * Draw an exam from a paper, and note it where no lab holds it.
 *
 * @returns the candidate's sheet
 * @throws Misuse, with nothing noted, where there is no such paper or company, or where an exam can't
 *   have that name, or has it already
 */
export async function drawExam({
  paper: id,
  name,
  seed = randomInt(2 ** 32),
  company,
}: DrawExamInput): Promise<Sheet> {
  if (!examNameRule.pattern.test(name)) throw new Misuse(examNameRule.told);
  if (company !== undefined) companyNamed(company);
  const exercises = drawExercises(paperOf(id), catalogue, seed);
  const drawnAt = new Date().toISOString();
  const exam = { paper: id, seed, drawnAt, exercises, ...(company !== undefined && { company }) };
  await drawnExams.update(examsFolder, (all) => {
    if (Object.hasOwn(all, name)) throw taken(name);
    return { ...all, [name]: exam };
  });
  return sheetOf(name, exam);
}

function taken(name: string): Misuse {
  return new Misuse({
    fr: `une épreuve s'appelle déjà '${name}' : donnez un autre nom, ou 'lab exam start CANDIDAT ${name}' lance celle-là`,
    en: `an exam is called '${name}' already: give another name, or 'lab exam start CANDIDATE ${name}' starts that one`,
  });
}
