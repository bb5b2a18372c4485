import type { Outcome } from "../../../checks/lib/check.js";
import type { Competence } from "../../../checks/lib/competence.js";
import type { Result } from "../../../checks/lib/run/result.js";
import { keysOf } from "../../ground/keys-of.js";
import { say } from "../../ground/say.js";
import { paint } from "../../ground/terminal/paint.js";
import { bareTable } from "./bare-table.js";
import { countsNowhere } from "./counts-nowhere.js";
import { marks } from "./marks.js";

/** What is needed of a result. */
type Seen = Pick<Result, "id" | "competence" | "outcome" | "seen">;

export interface ClassRow {
  readonly id: string;
  readonly name: string;
  /** Absent where his lab could not be looked at. */
  readonly results?: readonly Seen[];
}

export interface ClassTableProps {
  /** Those whose results may be there, in the order of the columns. */
  readonly competences: readonly Pick<Competence, "id">[];
  /** Colours. @default whether stdout is a terminal that shows them */
  readonly colour?: boolean;
}

/** Most letters of a name that are shown, and of what kept a check from being observed. */
const letters = { name: 20, reason: 160 };

/**
 * A class at a glance: a line for each candidate, a column for each competence that was judged in some lab. `✓`: all
 * of it is satisfied; `✗2`: two checks are not; `?1`: one could not be observed. Below, who has the whole
 * competence, which checks are not satisfied, and what kept others from being observed.
 */
export function classTable(rows: readonly ClassRow[], props: ClassTableProps): string {
  const { colour = process.stdout.isTTY && process.stdout.hasColors() } = props;
  const painted = (outcome: Outcome, text: string) =>
    colour ? paint(marks[outcome].style, text) : text;
  const judged = rows.flatMap(({ results = [] }) => judgedOf(results));
  const shown = props.competences
    .map(({ id }) => id)
    .filter((id) => judged.some(({ competence }) => competence === id));
  const looked = rows.filter(({ results }) => results);

  const cell = (results: readonly Seen[], id: string) => {
    const own = judgedOf(results).filter(({ competence }) => competence === id);
    if (own.length === 0) return marks.not_started.mark;
    const parts = (["not_satisfied", "not_observed"] as const).flatMap((outcome) => {
      const count = own.filter((one) => one.outcome === outcome).length;
      return count > 0 ? [`${marks[outcome].mark}${count}`] : [];
    });
    return parts.join("") || marks.satisfied.mark;
  };
  const lines = rows.map(({ id, name, results }) => [
    id,
    shortened(name, letters.name),
    ...shown.map((competence) => (results ? cell(results, competence) : "")),
    results ? ratio(results) : say({ fr: "échec", en: "failed" }),
  ]);
  const whole = shown.map((id) => {
    const having = looked.filter(({ results = [] }) => {
      const own = judgedOf(results).filter(({ competence }) => competence === id);
      return own.length > 0 && own.every(({ outcome }) => outcome === "satisfied");
    });
    return `${having.length}/${looked.length}`;
  });
  const table = bareTable([
    ["lab", say({ fr: "nom", en: "name" }), ...shown.map((id) => id.toUpperCase().slice(2)), "✓"],
    ...lines,
    [say({ fr: "classe", en: "class" }), "", ...whole, ratio(judged)],
  ]);
  const named = (["not_satisfied", "not_observed"] as const).flatMap((outcome) =>
    rows.flatMap(({ id, results = [] }) => {
      const own = results.filter((one) => one.outcome === outcome);
      return [...new Set(own.map(reasonOf))].map((reason) => {
        const alike = own.filter((one) => reasonOf(one) === reason);
        const ids = alike.map((one) => one.id).join(", ");
        const why = reason && `: ${reason}`;
        return `${painted(outcome, marks[outcome].mark)} ${id}: ${ids}${why}\n`;
      });
    }),
  );
  // Colours come last: what stands for them until they are shown would widen the columns.
  const coloured = table.replaceAll(/[✓✗?·]\d*/g, (sign) => painted(outcomeOf(sign), sign));
  return `${coloured}\n${named.length > 0 ? "\n" : ""}${named.join("")}`;
}

function outcomeOf(sign: string): Outcome {
  return keysOf(marks).find((outcome) => sign.startsWith(marks[outcome].mark)) ?? "not_started";
}

function judgedOf(results: readonly Seen[]): Seen[] {
  return results.filter(({ outcome }) => !countsNowhere(outcome));
}

/** How many are satisfied, of how many that were judged. */
function ratio(results: readonly Seen[]): string {
  const judged = judgedOf(results);
  return `${judged.filter(({ outcome }) => outcome === "satisfied").length}/${judged.length}`;
}

/** What kept it from being observed, in a line; nothing where it was observed. */
function reasonOf({ outcome, seen }: Seen): string {
  if (outcome !== "not_observed") return "";
  return shortened(say(seen).split("\n", 1).join(), letters.reason);
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
