import { z } from "zod";
import { claim } from "../claim.js";
import { claimText } from "../content/claim-text.js";
import type { Node } from "../nodes/node.js";
import { readAnswer } from "../nodes/read-answer.js";

/** A value as SQL writes it. */
export function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A column of text; what is not set is empty. */
export const textColumn = z
  .string()
  .nullable()
  .transform((text) => text ?? "");

/** Seconds since 1970, up to the year 9999: no date holds what root of the machine may write there. */
export const moment = z.number().min(0).max(253_402_300_799);

/**
 * What a query finds in the helpdesk's own database, whoever may see it in its pages.
 *
 * @param row what each is, by its columns
 * @throws Mismatch when the database does not answer, the machine being up; NotObserved when it answers rows of
 *   another shape
 */
export async function helpdeskRows<Row>(
  desk1: Node,
  query: string,
  row: z.ZodType<Row>,
): Promise<readonly Row[]> {
  const sql = `SELECT coalesce(json_agg(row), '[]') FROM (${query}) row`;
  const { exitCode, stdout, stderr } =
    await desk1.ask`/usr/bin/psql --no-psqlrc --no-align --tuples-only --username=rt --dbname=rt --command=${sql}`;
  claim(
    exitCode === 0,
    claimText("lib/helpdesk-database-answers"),
    stderr.trim().split("\n").at(-1) ?? "",
  );
  return readAnswer(desk1, "psql", stdout, z.array(row));
}
