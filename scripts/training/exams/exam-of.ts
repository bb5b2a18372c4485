import { type DrawnExam, drawnExams, examsFolder } from "../../facts/drawn-exams.js";
import { kinds } from "../../ground/kinds.js";
import { Misuse } from "../../ground/misuse.js";
import { oneOf } from "../../ground/one-of.js";

/**
 * The exam that was drawn under a name.
 *
 * @throws Misuse naming those there are; UnreadableFacts where nobody can tell
 */
export async function examOf(name: string): Promise<DrawnExam> {
  const all = await drawnExams.read(examsFolder);
  const exam = Object.hasOwn(all, name) ? all[name] : undefined;
  if (exam) return exam;
  const names = Object.keys(all);
  if (names.length > 0) oneOf(kinds.exam, name, names);
  throw new Misuse({
    fr: `aucune épreuve n'est tirée : 'lab exam draw SUJET ${name}' en tire une ('lab list papers' énumère les sujets)`,
    en: `no exam is drawn: 'lab exam draw PAPER ${name}' draws one ('lab list papers' lists papers)`,
  });
}
