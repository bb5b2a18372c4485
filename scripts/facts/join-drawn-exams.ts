import { isDeepStrictEqual } from "node:util";
import { factCopySchema } from "../ground/facts.js";
import { type DrawnExam, drawnExams, examsFolder } from "./drawn-exams.js";

/** Exams of several homes together. */
export interface JoinedExams {
  readonly all: Readonly<Record<string, DrawnExam>>;
  /** Names that two have given to different ones. */
  readonly clashes: readonly string[];
}

/**
 * The exams that two homes have drawn, together.
 *
 * @param words what is noted of each: of a home that drew none nothing
 */
export async function joinDrawnExams(words: readonly (string | undefined)[]): Promise<JoinedExams> {
  const [one = {}, other = {}] = await Promise.all(words.map(drawnOf));
  const clashes = Object.keys(one).filter(
    (name) => Object.hasOwn(other, name) && !isDeepStrictEqual(one[name], other[name]),
  );
  return { all: { ...one, ...other }, clashes };
}

async function drawnOf(words: string | undefined): Promise<Record<string, DrawnExam>> {
  if (words === undefined) return {};
  return drawnExams.understand(examsFolder, factCopySchema.parse(JSON.parse(words)));
}
