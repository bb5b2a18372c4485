import type { Outcome } from "../../checks/lib/check.js";
import { holdersTold } from "../ground/holder.js";
import { say } from "../ground/say.js";
import type { Console } from "../operations/consoles/console.js";
import type { Desktop } from "../operations/consoles/desktop.js";
import { accountsTold } from "./accounts-told.js";
import { assistViewOf } from "./assist-view-of.js";
import { cablesTold } from "./cables-told.js";
import { doingView } from "./doing-view.js";
import { examViewOf } from "./exam-view-of.js";
import type { Snapshot } from "./live/lab-feed.js";
import type { ExerciseView, LabView, ResultView } from "./pages/view.js";
import { remedySaid } from "./remedy-said.js";
import { sealed } from "./sealed.js";
import { stateNames } from "./state-names.js";

/** Of a lab that is well the words of its checks would be two thirds of the page. */
function isTold(outcome: Outcome): boolean {
  return outcome === "not_satisfied" || outcome === "not_observed";
}

/** What is open on a lab's machines. */
interface Open {
  readonly consoles: readonly Pick<Console, "id" | "machine">[];
  readonly desktops: readonly Pick<Desktop, "machine">[];
}

/**
 * A lab as a page shows it, in the language of whoever reads it.
 *
 * @param forTrainer whether a trainer does: he is told where to look as well, which candidates pay for in hints
 */
export function viewOf(
  { facts, trouble, doing, notice, results, assist, messages, frozen }: Snapshot,
  { consoles, desktops }: Open,
  forTrainer: boolean,
): LabView {
  const exam = facts?.exam;
  const view: LabView = {
    now: new Date().toISOString(),
    state: say(facts ? stateNames[facts.state] : { fr: "inconnu", en: "unknown" }),
    trouble: trouble === undefined ? null : say(trouble),
    machines: Object.fromEntries(
      (facts?.machines ?? []).map(({ name, state, why }) => [
        name,
        { state, why: why === undefined ? "" : say(why) },
      ]),
    ),
    consoles: consoles.map(({ id, machine }) => ({ id, machine })),
    desktops: [...new Set(desktops.map(({ machine }) => machine))],
    holders: (facts?.holders ?? [])
      .filter(({ pid, server }) => pid !== process.pid || server !== undefined)
      .map((holder) => say(holdersTold([holder]))),
    doing: doing ? doingView(doing) : null,
    messages: messages.map(({ told, ...message }) => ({ ...message, text: say(told) })),
    frozen: frozen ?? null,
    notice: notice ? { ...notice, text: say(notice.text) } : null,
    results: Object.fromEntries(
      [...results.values()].map((one): [string, ResultView] => {
        const { id, outcome, expected, seen, seenAt } = one;
        const isTheirs = forTrainer && outcome === "not_satisfied";
        const told = { expected: say(expected), seen: say(seen) };
        const isOld = seenAt < (facts?.changedAt ?? "");
        return [
          id,
          {
            outcome,
            ...(isTold(outcome) && {
              told: { ...told, ...(isTheirs && { remedy: remedySaid(id) }) },
            }),
            seenAt,
            isOld,
          },
        ];
      }),
    ),
    exercises: Object.fromEntries(
      (facts?.exercises.exercises ?? []).map(
        ({
          id,
          startedAt,
          finishedAt,
          minutes,
          tookMinutes,
          hintMinutes,
          satisfied,
          of,
          lost,
          assistedBy,
          isOfExam,
        }): [string, ExerciseView] => [
          id,
          {
            startedAt,
            finishedAt: finishedAt ?? null,
            minutes,
            tookMinutes,
            hintMinutes,
            // What became of an exam he is told by his trainer.
            satisfied: isOfExam && !forTrainer ? null : (satisfied ?? null),
            of,
            lost: isOfExam && !forTrainer ? [] : lost,
            assistedBy,
          },
        ],
      ),
    ),
    halfDone: (facts?.exercises.halfDone ?? []).map(({ told }) => say(told)),
    accounts: accountsTold(facts, forTrainer).map(({ id, login, owner, place }) => ({
      id,
      login,
      owner: say(owner),
      place,
    })),
    cables: facts?.cables ? cablesTold(facts.cables, forTrainer) : [],
    assist: assistViewOf(assist),
    exam: exam ? examViewOf(exam) : null,
  };
  return exam && exam.state !== "finished" && !forTrainer ? sealed(view, exam) : view;
}
