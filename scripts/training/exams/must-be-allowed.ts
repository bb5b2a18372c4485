import { noteExamAct } from "../../facts/note-exam-act.js";
import { openExam } from "../../facts/open-exam.js";
import { Misuse } from "../../ground/misuse.js";
import type { Text } from "../../ground/text.js";

/** What a candidate may want to do to his lab during an exam. */
type Wanted = "selfCheck" | "hints" | "reset";

/**
 * See that an exam that runs in a lab allows its candidate something; where none runs all is allowed. Machines are made
 * anew in none, since what is set up goes with them. What is refused is in the exam's record.
 *
 * @throws Misuse where its paper does not; UnreadableFacts where nobody can tell
 */
export async function mustBeAllowed(candidate: string, what: Wanted): Promise<void> {
  const open = await openExam(candidate);
  if (!open || (what !== "reset" && open[what] !== "none")) return;
  await noteExamAct(candidate, `${verbs[what]} (refused)`);
  throw new Misuse(refusals[what](open.exam, candidate));
}

const verbs: Readonly<Record<Wanted, string>> = {
  selfCheck: "check",
  hints: "hint",
  reset: "reset",
};

const refusals: Readonly<Record<Wanted, (exam: string, candidate: string) => Text>> = {
  selfCheck: (exam, candidate) => ({
    fr: `l'épreuve '${exam}' court dans le lab '${candidate}', et son sujet ne permet pas l'auto-contrôle ; un formateur regarde avec 'lab check ${candidate} --trainer'`,
    en: `exam '${exam}' runs in lab '${candidate}', and its paper allows no self-check; a trainer looks with 'lab check ${candidate} --trainer'`,
  }),
  hints: (exam, candidate) => ({
    fr: `l'épreuve '${exam}' court dans le lab '${candidate}', et son sujet ne permet aucun indice`,
    en: `exam '${exam}' runs in lab '${candidate}', and its paper allows no hints`,
  }),
  reset: (exam, candidate) => ({
    fr: `l'épreuve '${exam}' court dans le lab '${candidate}', et ce qui y est en place part avec les machines : seul un formateur les remet à neuf`,
    en: `exam '${exam}' runs in lab '${candidate}', and what is set up there goes with its machines: only a trainer resets them`,
  }),
};
