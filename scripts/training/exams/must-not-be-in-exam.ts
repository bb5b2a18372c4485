import { openExam } from "../../facts/open-exam.js";
import { Misuse } from "../../ground/misuse.js";

/**
 * See that no exam runs in a lab: what is judged there was set up as a whole.
 *
 * @throws Misuse where one does
 */
export async function mustNotBeInExam(candidate: string): Promise<void> {
  const open = await openExam(candidate);
  if (!open) return;
  const { exam } = open;
  throw new Misuse({
    fr: `l'épreuve '${exam}' court dans le lab '${candidate}' : 'lab exam finish ${candidate} ${exam}' d'abord`,
    en: `exam '${exam}' runs in lab '${candidate}': 'lab exam finish ${candidate} ${exam}' first`,
  });
}
