import { Misuse } from "../../ground/misuse.js";
import { linesOf } from "../closed-while-running.js";
import type { Asked } from "../route.js";

/**
 * See that somebody may ask about a check of a lab: how it is answered would tell its candidate how it stands.
 *
 * @throws Misuse where an exercise that runs has closed it
 */
export async function mustBeOpen({ portal, lab }: Asked, check: string): Promise<void> {
  const { facts } = await portal.feeds.of(lab).snapshot();
  const lines = linesOf(facts);
  if (!lines || lines.since.has(check)) return;
  const exam = facts?.exam?.state === "finished" ? undefined : facts?.exam;
  // Where its sheet does not tell which lines are his, neither does a refusal.
  if (exam && exam.hints === "none" && exam.selfCheck === "none") return;
  throw new Misuse({
    fr: `${check} n'est pas une ligne de l'exercice en cours : il est fermé jusqu'à sa fin`,
    en: `${check} is no line of the exercise that runs: it is closed until its end`,
  });
}
