import { catalogue } from "../../checks/catalogue.js";
import { say } from "../ground/say.js";
import { isSatisfied, type SatExercise } from "../training/sat-exercises.js";
import { median } from "./median.js";
import type { ResultCell, ResultShare, ResultsView } from "./pages/results-page.js";
import type { Member } from "./store/members.js";

/** What a class has finished, as its trainer reads it. @param team those of one group alone; empty for all */
export function resultsOf(
  sat: readonly SatExercise[],
  candidates: readonly string[],
  members: readonly Pick<Member, "candidate" | "person" | "team">[],
  team: string,
): ResultsView {
  const of = new Map(members.map((one) => [one.candidate, one]));
  const shown = candidates.filter((one) => team === "" || of.get(one)?.team === team);
  const own = sat.filter(({ candidate }) => shown.includes(candidate));
  const ids = [...new Set(own.map(({ id }) => id))].toSorted();
  return {
    team,
    teams: [...new Set(members.map((one) => one.team).filter(Boolean))].toSorted(),
    exercises: ids.map((id) => ({ id, title: titleOf(id) })),
    rows: shown.map((candidate) => ({
      candidate,
      person: of.get(candidate)?.person ?? "",
      cells: ids.map((id) =>
        cellOf(own.filter((one) => one.candidate === candidate && one.id === id)),
      ),
    })),
    byExercise: ids.map((id) =>
      shareOf(
        titleOf(id),
        id,
        own.filter((one) => one.id === id),
      ),
    ),
    byCheck: checksMissed(own),
    byCause: causesMissed(own),
  };
}

function titleOf(id: string): string {
  return say(catalogue.exercises.get(id)?.title ?? id);
}

/** The last time counts; how often it was tried is told beside it. */
function cellOf(sat: readonly SatExercise[]): ResultCell | null {
  const last = sat.at(-1);
  if (!last) return null;
  const outcomes = Object.values(last.outcomes);
  return {
    isSatisfied: isSatisfied(last),
    satisfied: outcomes.filter((outcome) => outcome === "satisfied").length,
    of: outcomes.length,
    minutes: last.minutes,
    hintMinutes: last.hintMinutes,
    isAssisted: last.assistedBy.length > 0,
    times: sat.length,
  };
}

function shareOf(title: string, id: string, sat: readonly SatExercise[]): ResultShare {
  return {
    ...{ id, title },
    failed: sat.filter((one) => !isSatisfied(one)).length,
    of: sat.length,
    minutes: median(sat.map(({ minutes }) => minutes)),
  };
}

/** Checks by how often they were not satisfied where they judged, the most often first. */
function checksMissed(sat: readonly SatExercise[]): ResultShare[] {
  const ids = new Set(sat.flatMap(({ outcomes }) => Object.keys(outcomes)));
  return worstFirst(
    [...ids].map((id) => {
      const judged = sat.filter(({ outcomes }) => id in outcomes);
      const title = say(catalogue.checks.get(id)?.title ?? id);
      return {
        ...{ id, title },
        failed: judged.filter(({ outcomes }) => outcomes[id] === "not_satisfied").length,
        of: judged.length,
        minutes: median(judged.map(({ minutes }) => minutes)),
      };
    }),
  );
}

function causesMissed(sat: readonly SatExercise[]): ResultShare[] {
  const keyOf = ({ id, cause = "" }: SatExercise) => `${id} ${cause}`;
  const drawn = sat.filter(({ cause }) => cause !== undefined);
  return worstFirst(
    [...new Set(drawn.map(keyOf))].map((key) => {
      const [id = "", cause = ""] = key.split(" ");
      const title = catalogue.exercises.get(id)?.causes?.[cause]?.title;
      return shareOf(
        title ? say(title) : cause,
        id,
        drawn.filter((one) => keyOf(one) === key),
      );
    }),
  );
}

function worstFirst(all: readonly ResultShare[]): ResultShare[] {
  const share = ({ failed, of }: ResultShare) => failed / of;
  return all
    .filter(({ failed }) => failed > 0)
    .toSorted((one, other) => share(other) - share(one) || other.of - one.of);
}
