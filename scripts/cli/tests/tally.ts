/** What became of the tests of one phase. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  /** Where the time went, by file. */
  readonly files: readonly { readonly name: string; readonly seconds: number }[];
  /** What failed, one name each. */
  readonly failures: readonly string[];
}
