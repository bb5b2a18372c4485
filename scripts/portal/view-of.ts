import { catalogue } from "../../checks/catalogue.js";
import type { Outcome } from "../../checks/lib/check.js";
import { saidToReader } from "../cli/reports/seen-lines.js";
import { say } from "../ground/say.js";
import type { Console } from "../operations/consoles/console.js";
import type { Desktop } from "../operations/consoles/desktop.js";
import type { ExerciseStatus } from "../training/exercise-status.js";
import { isSeenTold } from "../training/running-lines.js";
import { accountsTold } from "./accounts-told.js";
import { assistViewOf } from "./assist-view-of.js";
import { cablesTold } from "./cables-told.js";
import { linesOf, openAssist, openResults } from "./closed-while-running.js";
import { doingView } from "./doing-view.js";
import { examViewOf } from "./exam-view-of.js";
import type { Snapshot } from "./live/lab-feed.js";
import type { ExerciseView, LabView, ResultView } from "./pages/view.js";
import { remedySaid } from "./remedy-said.js";
import { reportTasks, reportViews } from "./reports/report-tasks.js";
import { sealed } from "./sealed.js";
import { stateNames } from "./state-names.js";
import { heldTold } from "./waiting-told.js";

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
  { facts, trouble, doing, notice, results: all, assist, messages, reports, frozen }: Snapshot,
  { consoles, desktops }: Open,
  forTrainer: boolean,
): LabView {
  const exam = facts?.exam;
  const lines = forTrainer ? undefined : linesOf(facts);
  const results = lines ? openResults(all, lines) : all;
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
      .map((holder) => say(heldTold(holder))),
    doing: doing ? doingView(doing) : null,
    messages: messages.map(({ told, ...message }) => ({ ...message, text: say(told) })),
    frozen: frozen ?? null,
    notice: notice ? { ...notice, text: say(notice.text) } : null,
    results: Object.fromEntries(
      [...results.values()].map((one): [string, ResultView] => {
        const { id, outcome, expected, seen, seenAt } = one;
        const isTheirs = forTrainer && outcome === "not_satisfied";
        const isSeen = !lines || isSeenTold(lines, one);
        const said = isSeen && isTold(outcome) ? saidToReader(seen) : undefined;
        const told = {
          expected: say(expected),
          ...(isSeen && { seen: say(seen), ...(said && { said }) }),
        };
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
          failed,
          atZero,
          cause,
          keepsCause,
          endedBy,
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
            failed: isOfExam && !forTrainer ? [] : failedViews(failed),
            atZero: isOfExam && !forTrainer ? null : (atZero ?? null),
            cause: forTrainer || (!isOfExam && !keepsCause) ? causeTold(id, cause) : null,
            endedBy: endedBy ?? null,
            assistedBy,
            criteria: forTrainer || (!isOfExam && finishedAt) ? criteriaTold(id) : [],
          },
        ],
      ),
    ),
    halfDone: (facts?.exercises.halfDone ?? []).filter(({ goesOn }) => !goesOn).map(halfTold),
    accounts: accountsTold(facts, forTrainer).map(({ id, login, owner, place }) => ({
      id,
      login,
      owner: say(owner),
      place,
    })),
    cables: facts?.cables ? cablesTold(facts.cables, forTrainer) : [],
    isClosed: lines !== undefined,
    reports: reportViews(reportTasks(facts, forTrainer), reports),
    assist: assistViewOf(lines ? openAssist(assist, lines) : assist),
    exam: exam ? examViewOf(exam) : null,
  };
  return exam && exam.state !== "finished" && !forTrainer ? sealed(view, exam) : view;
}

/** A newer Plateau may have had the check, and this one not. */
function failedViews(
  failed: ExerciseStatus["exercises"][number]["failed"],
): ExerciseView["failed"] {
  return Object.entries(failed).map(([id, outcome]) => ({
    id,
    title: say(catalogue.checks.get(id)?.title ?? { fr: id, en: id }),
    outcome,
  }));
}

function criteriaTold(id: string): ExerciseView["criteria"] {
  const { criteria = {} } = catalogue.exercises.get(id) ?? {};
  return Object.entries(criteria).map(([name, one]) => ({ id: `${id}/${name}`, title: say(one) }));
}

function causeTold(id: string, cause: string | undefined): string | null {
  const found = cause === undefined ? undefined : catalogue.exercises.get(id)?.causes?.[cause];
  return found ? say(found.title) : null;
}

/** The message of the command line, worded for the page. */
function halfTold({ id, what, machines }: ExerciseStatus["halfDone"][number]): string {
  const title = catalogue.exercises.get(id)?.title ?? { fr: id, en: id };
  const all = machines.join(", ");
  return say({
    fr: `${what === "set-up" ? "La mise en place" : "La solution"} de « ${title.fr} » a été interrompue, et il peut en rester la moitié : remettez à neuf ${all} dans « Mon lab », puis recommencez.`,
    en: `${what === "set-up" ? "Setting up" : "Solving"} “${title.en}” was cut off, and half of it may be there: reset ${all} in “My lab”, then begin again.`,
  });
}
