import { UnreadableFacts } from "../ground/unreadable-facts.js";
import { userName } from "../ground/user-name.js";
import { examActs } from "./journal.js";
import { openExam } from "./open-exam.js";
import { withExamAct } from "./with-exam-act.js";

/**
 * Note what the bench does in a lab, where an exam runs there. Where nobody can tell, nothing is noted: `lab status`
 * names the file, and what is done there goes on.
 *
 * @param verb as it is typed after `lab`, without the candidate
 */
export async function noteExamAct(candidate: string, verb: string): Promise<void> {
  try {
    if (!(await openExam(candidate))) return;
    const act = { at: new Date().toISOString(), verb, by: userName() };
    await examActs.update(candidate, (all) => withExamAct(all, act));
  } catch (problem) {
    if (!(problem instanceof UnreadableFacts)) throw problem;
  }
}
