import { type ExamSitting, examSittings } from "./journal.js";

/** An exam whose clock runs. */
export type OpenExam = ExamSitting & { readonly startedAt: string };

/** The exam that runs in a lab; undefined where none does. */
export async function openExam(candidate: string): Promise<OpenExam | undefined> {
  const sitting = await examSittings.read(candidate);
  if (!sitting?.startedAt || sitting.finishedAt) return undefined;
  return { ...sitting, startedAt: sitting.startedAt };
}
