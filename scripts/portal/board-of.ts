import { competences } from "../../checks/index.js";
import { scenarios } from "../../checks/scenarios/index.js";
import { byName } from "../ground/by-name.js";
import { language, say } from "../ground/say.js";
import type { Text } from "../ground/text.js";
import { whyStopped } from "../host/stopped.js";
import type { AwaitedScenario } from "../training/awaited-scenario.js";
import { actViewOf } from "./act-view-of.js";
import { queueViewOf } from "./assist-view-of.js";
import type { Batch } from "./deeds/batch.js";
import { doingView } from "./doing-view.js";
import { examClockOf } from "./exam-clock-of.js";
import type { ClassFacts } from "./live/board-feed.js";
import type { LabErrands } from "./live/errands-of.js";
import type { Feeds } from "./live/feeds.js";
import type { BoardCell, BoardRow, BoardView } from "./pages/view.js";
import { remedySaid } from "./remedy-said.js";
import { stateNames } from "./state-names.js";
import { stuckAt } from "./stuck-at.js";

const notChecked = (why: string): Text => ({
  fr: `le temps est écoulé, le contrôle échoue : ${why}`,
  en: `time is up, the check fails: ${why}`,
});

export interface BoardFacts extends ClassFacts {
  readonly feeds: Feeds;
  readonly errands: LabErrands;
  /** What trainers did, and have in hand, the newest first. */
  readonly acts: readonly Batch[];
}

/** The board, in the language of whoever reads it: who has been stuck for longest first. */
export function boardOf(facts: BoardFacts): BoardView {
  const { cards, members, progress, outcomes, unread, frozen, cores, feeds, acts, trouble } = facts;
  const rows = progress.map((one): BoardRow => {
    const {
      candidate,
      state,
      exercises,
      exam,
      scenario,
      lastHint,
      memoryMiB,
      users = [],
      checkpoints = [],
      declared = 0,
      acquired = [],
      stopped = [],
    } = one;
    const own = outcomes.filter((it) => it.candidate === candidate);
    const red = stuckAt(own);
    const member = members.find((it) => it.candidate === candidate);
    const card = cards.find((it) => it.candidate === candidate);
    const doing = feeds.doingIn(candidate);
    const playTroubles = [facts.errands.users, facts.errands.scenarios].flatMap(
      (errands) => errands.troubleOf(candidate) ?? [],
    );
    const zeroTrouble = facts.errands.zeros.troubleOf(candidate);
    const cutOff = facts.cutOff.find((it) => it.candidate === candidate);
    const used = cores.get(candidate);
    const looks = own.map(({ seenAt }) => seenAt).toSorted();
    return {
      lab: candidate,
      person: member?.person || (card?.person ?? ""),
      team: member?.team ?? "",
      state: say(stateNames[state]),
      memoryMiB: memoryMiB ?? null,
      // To the tenth: less than that changes with every look.
      cores: used === undefined ? null : Math.round(used * 10) / 10,
      doing: doing ? doingView(doing) : null,
      cutOff: cutOff && !doing ? { what: say(cutOff.what), begunAt: cutOff.begunAt } : null,
      stopped: stopped.map((it) => ({ machine: it.machine, at: it.at, why: say(whyStopped(it)) })),
      isFrozen: frozen.has(candidate),
      unread: unread.get(candidate) ?? 0,
      declared,
      users,
      scenario: scenario ? scenarioViewOf(scenario) : null,
      troubles: [
        // What keeps both from being played is told once.
        ...new Set(playTroubles.map((told) => say(told))),
        ...(zeroTrouble ? [say(notChecked(say(zeroTrouble)))] : []),
      ],
      checkpoints,
      exercises,
      exam: exam ? examClockOf(exam) : null,
      cells: cellsOf(own),
      acquired: [...new Set(acquired)],
      stuck: red ? { check: red.id, since: red.since, remedy: remedySaid(red.id) } : null,
      lastLook: looks.at(-1) ?? null,
      lastHint: lastHint ?? null,
    };
  });
  // A time sorts before none.
  const since = ({ stuck }: BoardRow) => stuck?.since ?? "9";
  return {
    language: language(),
    now: new Date().toISOString(),
    trouble: trouble === undefined ? null : say(trouble),
    acts: acts.map(actViewOf),
    competences: competences.map(({ id, title }) => ({ id, title: say(title) })),
    rows: rows.toSorted(
      (one, other) => since(one).localeCompare(since(other)) || byName(one.lab, other.lab),
    ),
    queue: queueViewOf(facts.calls, facts.disputes),
  };
}

function scenarioViewOf({ name, ...clock }: AwaitedScenario): BoardRow["scenario"] {
  const scenario = scenarios()[name];
  // A checkpoint may be of a Plateau that had others.
  return { title: scenario ? say(scenario.title) : name, ...clock };
}

function cellsOf(own: BoardFacts["outcomes"]): Record<string, BoardCell> {
  const seen = competences.flatMap(({ id }) => {
    const of = own.filter((one) => one.id.startsWith(`${id}/`));
    const count = (wanted: string) => of.filter(({ outcome }) => outcome === wanted).length;
    const cell = {
      satisfied: count("satisfied"),
      red: count("not_satisfied"),
      unseen: count("not_observed"),
    };
    return of.length > 0 ? [[id, cell] as const] : [];
  });
  return Object.fromEntries(seen);
}
