import { noteExamAct } from "../../facts/note-exam-act.js";
import { openExam } from "../../facts/open-exam.js";
import { Misuse } from "../../ground/misuse.js";

/**
 * See that an exam that runs in a lab allows its candidate something; where none runs all is allowed. What is refused is
 * in the exam's record.
 *
 * @throws Misuse where its paper does not; UnreadableFacts where nobody can tell
 */
export async function mustBeAllowed(candidate: string, what: "selfCheck" | "hints"): Promise<void> {
  const open = await openExam(candidate);
  if (open?.[what] !== "none") return;
  const { exam } = open;
  await noteExamAct(candidate, what === "hints" ? "hint (refused)" : "check (refused)");
  throw new Misuse(
    what === "hints"
      ? {
          fr: `l'épreuve '${exam}' court dans le lab '${candidate}', et son sujet ne permet aucun indice`,
          en: `exam '${exam}' runs in lab '${candidate}', and its paper allows no hints`,
        }
      : {
          fr: `l'épreuve '${exam}' court dans le lab '${candidate}', et son sujet ne permet pas l'auto-contrôle ; un formateur regarde avec 'lab check ${candidate} --trainer'`,
          en: `exam '${exam}' runs in lab '${candidate}', and its paper allows no self-check; a trainer looks with 'lab check ${candidate} --trainer'`,
        },
  );
}
