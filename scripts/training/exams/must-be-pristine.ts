import type { Exercise } from "../../../checks/lib/exercise.js";
import { exercisesJudged } from "../../../checks/lib/exercises-judged.js";
import { lookedAt } from "../../../checks/lib/looked-at.js";
import type { Lab } from "../../../checks/lib/run/lab.js";
import { selectChecks } from "../../../checks/select-checks.js";
import { Misuse } from "../../ground/misuse.js";
import { joined, type Text, text } from "../../ground/text.js";
import type { Tools } from "../../ground/tools.js";
import { lookForAWhile } from "../look-for-a-while.js";
import { notPristine } from "./not-pristine.js";

/** How long what does not hold yet in a lab that was just made is looked at again, in milliseconds. */
const settlingMs = 45_000;

/**
 * See that a lab is as it was made, as far as an exam goes: nothing is noted that was done there, and whatever its
 * exercises are looked at with is satisfied, but for what judges an exercise alone.
 *
 * @param name of the exam
 * @throws Misuse saying what is not so, and the commands that make it so; the signal's reason
 */
export async function mustBePristine(
  lab: Lab,
  name: string,
  exercises: readonly Exercise[],
  tools: Tools,
): Promise<void> {
  const noted = await notPristine(lab.name);
  if (noted.length > 0) throw spoilt(lab.name, name, noted);
  const ids = [...new Set(exercises.flatMap(lookedAt))];
  const checks = new Map(
    [...selectChecks(ids)].filter(([, check]) => exercisesJudged(check).length === 0),
  );
  const { results } = await lookForAWhile(lab, checks, settlingMs, tools);
  const wrong = results.filter(({ outcome }) => outcome !== "satisfied");
  if (wrong.length === 0) return;
  const list = joined(
    wrong.map(({ id, seen }) => text`${id} (${seen})`),
    ", ",
  );
  throw spoilt(lab.name, name, [
    {
      fr: `contrôles qui ne sont pas satisfaits : ${list.fr}`,
      en: `checks that are not satisfied: ${list.en}`,
    },
  ]);
}

function spoilt(candidate: string, name: string, why: readonly Text[]): Misuse {
  const { fr, en } = joined(why, "; ");
  const cure = `lab exam start ${candidate} ${name} --reset`;
  return new Misuse({
    fr: `le lab '${candidate}' n'est pas neuf (${fr}) : '${cure}' le remet à neuf et lance l'épreuve, ou 'lab reset ${candidate}' d'abord ; tout ce qui y a été fait est alors perdu`,
    en: `lab '${candidate}' is not as new (${en}): '${cure}' makes it anew and starts the exam, or 'lab reset ${candidate}' first; all that was done there is lost then`,
  });
}
