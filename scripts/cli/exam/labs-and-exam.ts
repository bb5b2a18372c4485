import { Misuse } from "../../ground/misuse.js";
import { standingLabNames } from "../../operations/lab-names.js";
import { readRoster } from "../../training/class/read-roster.js";
import { examOf } from "../../training/exams/exam-of.js";

/**
 * The labs and the exam of a command: candidates, then the exam's name; or the roster of a class and the name alone.
 *
 * @throws Misuse for a lab that does not stand, an exam that was not drawn, and where both are given
 */
export async function labsAndExam(
  words: readonly string[],
  roster: string | undefined,
): Promise<{ readonly labs: string[]; readonly exam: string }> {
  const exam = words.at(-1) ?? "";
  const candidates = words.slice(0, -1);
  await examOf(exam);
  if (roster === undefined) return { labs: await standingLabNames(candidates), exam };
  if (candidates.length > 0) {
    throw new Misuse({
      fr: `'${candidates.join(" ")}' et --class : donnez des candidats, ou la liste d'une classe`,
      en: `'${candidates.join(" ")}' and --class: give candidates, or the roster of a class`,
    });
  }
  const all = (await readRoster(roster)).map(({ id }) => id);
  return { labs: await standingLabNames(all), exam };
}
