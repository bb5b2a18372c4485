/** What Plateau keeps under one name in a database. */
export interface PostgresSchema {
  readonly name: string;
  /** What each version adds to the one before, the first to nothing: done with the schema in the search path. */
  readonly steps: readonly string[];
}
