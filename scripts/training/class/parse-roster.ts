import { z } from "zod";
import { keysOf } from "../../ground/keys-of.js";
import { textSchema } from "../../ground/text-schema.js";
import { BadRoster } from "./bad-roster.js";
import { type Candidate, candidateSchema } from "./candidate.js";
import { columnOf } from "./column-of.js";
import { type Column, columns } from "./columns.js";
import { fold } from "./fold.js";
import type { RosterProblem } from "./roster-problem.js";
import { rosterTexts } from "./roster-texts.js";
import { type Row, rowsOf } from "./rows-of.js";

/** Most of a line that is told. */
const told = 80;

/**
 * The candidates of a roster.
 *
 * @param file its name, for errors
 * @throws BadRoster telling every line that is wrong
 */
export function parseRoster(file: string, text: string): Candidate[] {
  const [head, ...body] = rowsOf(file, text).filter(({ cells }) => cells.some(Boolean));
  if (!head) throw new BadRoster(file, [{ line: 1, text: rosterTexts.empty }]);
  const { places, problems } = headOf(head, body);
  // Without ids no line means anything.
  if (!places.has("id")) throw new BadRoster(file, problems);
  if (body.length === 0) problems.push({ line: head.line, text: rosterTexts.empty });

  const read = body.map((row) => candidateOf(row, head, places));
  const candidates = read.flatMap(({ candidate }) => candidate ?? []);
  const wrong = [
    ...problems,
    ...read.flatMap(({ problems }) => problems),
    ...twice(body, head, places),
  ].toSorted((one, other) => one.line - other.line);
  if (wrong.length > 0) throw new BadRoster(file, wrong);
  return candidates;
}

/** What is wrong in a cell, as `candidateSchema` tells it. */
const issueSchema = z.object({ params: z.object({ told: textSchema }) });

/** Where each column is, from 0. */
type Places = ReadonlyMap<Column, number>;

function headOf(head: Row, body: readonly Row[]): { places: Places; problems: RosterProblem[] } {
  const { line } = head;
  const places = new Map<Column, number>();
  const problems: RosterProblem[] = [];
  const known = head.cells.some((cell) => columnOf(cell) !== undefined);
  for (const [at, header] of head.cells.entries()) {
    const column = columnOf(header);
    if (column !== undefined) {
      if (places.has(column))
        problems.push({ line, column: header, text: rosterTexts.columnTwice(header) });
      places.set(column, at);
    } else if (header !== "" && known) {
      problems.push({ line, column: header, text: rosterTexts.unknownColumn(header) });
    } else if (header === "") {
      const row = body.find(({ cells }) => cells[at]);
      if (row)
        problems.push({ line: row.line, text: rosterTexts.nameless(row.cells[at] ?? "", at) });
    }
  }
  if (!places.has("id"))
    problems.unshift({ line, text: rosterTexts.noId(head.cells.join(" ").slice(0, told)) });
  return { places, problems };
}

function candidateOf(
  { line, cells }: Row,
  head: Row,
  places: Places,
): { readonly candidate?: Candidate; readonly problems: readonly RosterProblem[] } {
  const cell = (column: Column) => cells[places.get(column) ?? -1] ?? "";
  const row = Object.fromEntries(keysOf(columns).map((column) => [column, cell(column)]));
  const { data, error } = candidateSchema.safeParse(row);
  const problems = (error?.issues ?? []).map(({ path: [column], ...issue }) => ({
    line,
    column: head.cells[places.get(column as Column) ?? -1] ?? String(column),
    text: issueSchema.parse(issue).params.told,
  }));
  const beyond = cells.slice(head.cells.length).filter(Boolean);
  const over = beyond.map((value) => ({
    line,
    text: rosterTexts.tooMany(value, head.cells.length),
  }));
  return { ...(data && { candidate: data }), problems: [...problems, ...over] };
}

/** Ids that two lines have, and people who stand there under two ids. */
function twice(body: readonly Row[], head: Row, places: Places): RosterProblem[] {
  const cell = ({ cells }: Row, column: Column) => cells[places.get(column) ?? -1] ?? "";
  const header = (column: Column) => head.cells[places.get(column) ?? -1] ?? column;
  const ids = new Map<string, number>();
  const people = new Map<string, number>();
  return body.flatMap((row) => {
    const { line } = row;
    const [id, name] = [cell(row, "id"), cell(row, "name")];
    const person = fold(`${name}\n${cell(row, "group")}`);
    const [sameId, samePerson] = [ids.get(id), people.get(person)];
    if (id !== "") ids.set(id, sameId ?? line);
    if (name !== "") people.set(person, samePerson ?? line);
    if (id !== "" && sameId !== undefined) {
      return [{ line, column: header("id"), text: rosterTexts.idTwice(id, sameId) }];
    }
    if (name === "" || samePerson === undefined) return [];
    return [{ line, column: header("name"), text: rosterTexts.personTwice(name, samePerson) }];
  });
}
