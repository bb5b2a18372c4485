import { competences } from "../../checks/index.js";
import { language, say } from "../ground/say.js";
import { queueViewOf } from "./assist-view-of.js";
import type { Progress } from "./live/progress-of.js";
import type { BoardCell, BoardRow, BoardView } from "./pages/view.js";
import { stateNames } from "./state-names.js";
import type { Dispute } from "./store/disputes.js";
import type { HelpCall } from "./store/help-calls.js";
import type { allOutcomes } from "./store/results.js";
import type { CardOf } from "./ways-in/cards.js";

export interface BoardFacts {
  readonly cards: readonly CardOf[];
  readonly progress: readonly Progress[];
  readonly outcomes: Awaited<ReturnType<typeof allOutcomes>>;
  /** Those that are open. */
  readonly calls: readonly HelpCall[];
  readonly disputes: readonly Dispute[];
}

/** The board, in the language of whoever reads it: who has been stuck for longest first. */
export function boardOf({ cards, progress, outcomes, calls, disputes }: BoardFacts): BoardView {
  const rows = progress.map(({ candidate, state, exercises, lastHint }): BoardRow => {
    const own = outcomes.filter((one) => one.candidate === candidate);
    const [red] = own
      .filter(({ outcome }) => outcome === "not_satisfied")
      .toSorted((one, other) => one.since.localeCompare(other.since));
    const looks = own.map(({ seenAt }) => seenAt).toSorted();
    return {
      lab: candidate,
      person: cards.find((card) => card.candidate === candidate)?.person ?? "",
      state: say(stateNames[state]),
      exercises,
      cells: cellsOf(own),
      stuck: red ? { check: red.id, since: red.since } : null,
      lastLook: looks.at(-1) ?? null,
      lastHint: lastHint ?? null,
    };
  });
  // Of two who are not stuck, by name; a time sorts before none.
  const key = ({ stuck, lab }: BoardRow) => `${stuck?.since ?? "9"} ${lab}`;
  return {
    language: language(),
    now: new Date().toISOString(),
    competences: competences.map(({ id, title }) => ({ id, title: say(title) })),
    rows: rows.toSorted((one, other) => key(one).localeCompare(key(other))),
    queue: queueViewOf(calls, disputes),
  };
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
