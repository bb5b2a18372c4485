/** What a statement is handed. */
export type Value = string | number | null;

/** What it finds, by column. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Statements of one act, in the SQL that SQLite and PostgreSQL have in common: `?`, or `?1`, stands for a value, and a
 * name with capitals is quoted. They are awaited one after another, within the act.
 */
export interface Queries {
  run(sql: string, values?: readonly Value[]): Promise<{ readonly changes: number }>;
  all(sql: string, values?: readonly Value[]): Promise<Row[]>;
  /** The first; undefined where there is none. */
  get(sql: string, values?: readonly Value[]): Promise<Row | undefined>;
}
