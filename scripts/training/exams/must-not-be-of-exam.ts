import { openExam } from "../../facts/open-exam.js";
import { Misuse } from "../../ground/misuse.js";

/**
 * See that an exercise is not part of an exam that runs: that has one clock and one end for all of them.
 *
 * @throws Misuse where it is
 */
export async function mustNotBeOfExam(candidate: string, id: string): Promise<void> {
  const open = await openExam(candidate);
  if (!open?.exercises.includes(id)) return;
  const { exam } = open;
  throw new Misuse({
    fr: `${id} fait partie de l'épreuve '${exam}' en cours dans le lab '${candidate}' : 'lab exam finish ${candidate} ${exam}' la termine, 'lab exam extend ${candidate} ${exam} --by MINUTES' donne du temps`,
    en: `${id} is part of exam '${exam}', which runs in lab '${candidate}': 'lab exam finish ${candidate} ${exam}' ends it, 'lab exam extend ${candidate} ${exam} --by MINUTES' gives time`,
  });
}
