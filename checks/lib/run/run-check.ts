import { setMaxListeners } from "node:events";
import { setTimeout } from "node:timers/promises";
import { bounded } from "../../../scripts/channel/bounded.js";
import { NotObserved } from "../../../scripts/channel/channel.js";
import { hintMinutes } from "../../../scripts/facts/hint-minutes.js";
import { exerciseRuns, hintsTaken } from "../../../scripts/facts/journal.js";
import type { LeftBehind } from "../../../scripts/facts/left-behind.js";
import { toldOf } from "../../../scripts/ground/localized-error.js";
import type { Text, Told } from "../../../scripts/ground/text.js";
import { UnreadableFacts } from "../../../scripts/ground/unreadable-facts.js";
import { isMachine } from "../../../stacks/plan/is-machine.js";
import type { NodeName } from "../../../stacks/plan/plan.js";
import { routersAmong } from "../../../stacks/plan/route.js";
import { referentialOf } from "../../referentials/index.js";
import type { Check, Outcome, TrainerCriterion } from "../check.js";
import { exercisesJudged } from "../exercises-judged.js";
import { Mismatch } from "../mismatch.js";
import { Hurry, starvedFrom, tooSlow } from "../nodes/hurry.js";
import { mostPatience } from "../nodes/lab-time.js";
import type { Node } from "../nodes/node.js";
import type { Observation } from "../nodes/observation.js";
import { OutOfTime } from "../nodes/out-of-time.js";
import type { Lab } from "./lab.js";
import { noteLeftBehind } from "./left-behind-notes.js";
import { MadeNotes } from "./made-notes.js";
import type { Result } from "./result.js";
import { Tidying } from "./tidying.js";

const defaultDeadlineMs = 8000;

/** What one look at a lab came to. */
interface Look {
  readonly outcome: Outcome;
  readonly seen: Told;
  /** The claim that is false. @default - the check's title */
  readonly expected?: Text;
  /** The node that kept it from being observed. @default - none did */
  readonly hinderedBy?: NodeName | undefined;
  /** Whether its time was too short. @default - it was not */
  readonly outOfTime?: boolean;
  /** Whether the lab got so little of the processor meanwhile that anything may have been too late. */
  readonly starved?: boolean;
}

export interface RunCheckOptions {
  /** Ends it before its deadline. @default - nothing does */
  readonly stop?: AbortSignal | undefined;
  /**
   * Called when a second look may have another outcome: a claim is false, or time was too short while every node answers.
   * `late`: the lab lacked time, so a service may have failed by its own limit. @default - not called
   */
  readonly onDoubt?: (late: boolean) => void;
}

/**
 * Look once at what one check claims of a lab. Never throws: whatever goes wrong is an outcome.
 */
export async function runCheck(
  id: string,
  declared: Check | TrainerCriterion,
  lab: Lab,
  { stop, onDoubt = () => undefined }: RunCheckOptions = {},
): Promise<Result> {
  const startedAt = new Date().toISOString();
  const start = performance.now();
  const evidence: Observation[] = [];
  let leftBehind: readonly LeftBehind[] = [];
  let look: Look;
  const check = await ofWhatStands(declared, lab);
  const runs = await exerciseRuns.read(lab.name).catch(unreadable);
  const judged = exercisesJudged(check);
  if ("needsTrainer" in check) {
    const seen = { fr: "à l'appréciation du formateur", en: "for the trainer to judge" };
    look = { outcome: "needs_trainer", seen };
  } else if (judged.length > 0 && runs instanceof UnreadableFacts) {
    look = unseen(runs);
  } else if (judged.length > 0 && !judged.some((exercise) => exercise in runs)) {
    const exercises = judged.join(", ");
    const seen = { fr: `${exercises} n'a pas commencé`, en: `${exercises} was not started` };
    look = { outcome: "not_started", seen };
  } else {
    const one = await lookAt(id, check, lab, evidence, stop);
    leftBehind = one.leftBehind;
    look = one;
    if (look.outcome === "not_satisfied") look = (await excuse(check, lab)) ?? look;
    const late = look.starved || (look.outOfTime && !(await excuse(check, lab)));
    if (look.outcome === "not_satisfied" || late) onDoubt(late === true);
  }
  const taken = await hintsTaken.read(lab.name).catch(unreadable);
  const truth = "needsTrainer" in check ? check.title : check.expected;
  const { outcome, seen, expected = truth, hinderedBy = "" } = look;
  return {
    id,
    competence: id.slice(0, 4),
    referential: referentialOf(id),
    title: check.title,
    outcome,
    expected: bounded(expected),
    seen: bounded(seen),
    hinderedBy,
    ...(outcome === "not_observed" && (look.outOfTime || look.starved) && { late: true }),
    hintMinutes: taken instanceof UnreadableFacts ? null : hintMinutes(taken, [id]),
    where: "needs" in check ? [...check.needs] : [],
    startedAt,
    durationMs: Math.round(performance.now() - start),
    evidence,
    leftBehind: [...leftBehind],
  };
}

/** The check as this lab has it. Where it has none of its machines, or can't tell which, it needs all that it declares. */
async function ofWhatStands<C extends Check | TrainerCriterion>(check: C, lab: Lab): Promise<C> {
  if (!("needs" in check) || !check.needsWhatStands) return check;
  const own = await lab.ownOf(check.needs).catch(unreadable);
  return own instanceof UnreadableFacts || !own.some(isMachine) ? check : { ...check, needs: own };
}

/** What was noted and can't be read is told, and no reason not to look. */
function unreadable(problem: unknown): UnreadableFacts {
  if (problem instanceof UnreadableFacts) return problem;
  throw problem;
}

/** What a check needs may have died while it was observed from elsewhere. */
async function excuse({ needs }: Check, lab: Lab): Promise<Look | undefined> {
  return lab.answering(needs).then(() => undefined, unseen);
}

function unseen(problem: unknown): Look {
  const hinderedBy = problem instanceof NotObserved ? problem.where : undefined;
  const outOfTime = problem instanceof OutOfTime;
  return { outcome: "not_observed", seen: toldOf(problem), hinderedBy, outOfTime };
}

/** What one look came to, once what it made is taken away again. */
async function lookAt(
  id: string,
  check: Check,
  lab: Lab,
  evidence: Observation[],
  stop: AbortSignal | undefined,
): Promise<Look & { readonly leftBehind: readonly LeftBehind[] }> {
  const deadlineMs = check.deadlineMs ?? defaultDeadlineMs;
  const began = lab.time.mark();
  const deadline = lab.time.deadline(deadlineMs);
  const hurry = new Hurry();
  const signal = stop ? AbortSignal.any([deadline, stop]) : deadline;
  // Every command of the check listens to it.
  setMaxListeners(0, signal);
  const tidying = new Tidying(lab, { notes: new MadeNotes(lab.name, id) });
  let nodes: readonly Node[] = [];
  // Without a machine that it needs nothing would be seen, and nothing crosses a dead router, whoever
  // asks: no need to wait for every answer.
  const run = lab.answering([...check.needs, ...routersAmong(check.needs)]).then(() => {
    const scene = lab.scene(check.needs, evidence, signal, hurry);
    nodes = Object.values(scene.nodes);
    return check.run({ ...scene, tidy: tidying.tidy, tidying });
  });
  const verdict = await judged(run, signal, deadlineMs);
  const slowness = lab.time.slownessSince(began);
  const proven = provenBy(verdict, hurry, deadline.aborted ? slowness : 1);
  const starved =
    proven.outcome !== "satisfied" && Math.max(slowness, lab.time.patience) >= starvedFrom;
  const look = { ...proven, starved };
  const quiet = Promise.allSettled([run]).then(() => Promise.all(nodes.map((one) => one.quiet())));
  const tidied = await tidying.run(evidence, quiet);
  await noteLeftBehind(lab.name, id, tidied);
  return { ...look, leftBehind: tidied.leftBehind };
}

/** A verdict that no wait spoils that was too short for what the lab had of the processor. */
function provenBy(look: Look, hurry: Hurry, slowness: number): Look {
  const holds = look.outcome === "satisfied";
  if (!holds && look.outcome !== "not_satisfied") return look;
  const wait = hurry.spoils(holds);
  if (wait) return unseen(new OutOfTime(tooSlow(wait), wait.where));
  if (holds || slowness <= mostPatience) return look;
  return unseen(
    new OutOfTime({
      fr: `le serveur n'a donné au lab qu'un ${Math.round(slowness)}e du temps : rien n'est prouvé`,
      en: `the server gave the lab one part in ${Math.round(slowness)} of the time: nothing is proved`,
    }),
  );
}

async function judged(run: Promise<Told>, signal: AbortSignal, deadlineMs: number): Promise<Look> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () =>
      reject(
        new OutOfTime({
          fr: `pas de verdict en ${deadlineMs} ms`,
          en: `no verdict within ${deadlineMs} ms`,
        }),
      ),
    );
  });
  try {
    // A claim that turned false just as the deadline came is still a verdict.
    const grace = late.catch(async (problem) => {
      await Promise.race([run, setTimeout(300)]);
      throw problem;
    });
    return { outcome: "satisfied", seen: await Promise.race([run, grace]) };
  } catch (problem) {
    if (problem instanceof Mismatch) {
      const { seen, expected } = problem;
      return { outcome: "not_satisfied", seen, expected };
    }
    return unseen(problem);
  }
}
