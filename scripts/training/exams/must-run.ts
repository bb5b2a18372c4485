import { type OpenExam, openExam } from "../../facts/open-exam.js";
import { Misuse } from "../../ground/misuse.js";

/**
 * The exam that runs in a lab.
 *
 * @throws Misuse where another one does, or none
 */
export async function mustRun(candidate: string, exam: string): Promise<OpenExam> {
  const open = await openExam(candidate);
  if (open?.exam === exam) return open;
  throw new Misuse({
    fr: `l'épreuve '${exam}' n'est pas en cours dans le lab '${candidate}' : 'lab exam status ${candidate}' montre ce qui est en cours`,
    en: `exam '${exam}' does not run in lab '${candidate}': 'lab exam status ${candidate}' shows what runs`,
  });
}
