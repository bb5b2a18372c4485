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
  /** What passed, but not at once. */
  readonly flaky: readonly FlakyTest[];
  /** What was skipped, by file. */
  readonly left: readonly LeftOut[];
}

export interface FlakyTest {
  readonly name: string;
  /** What was wrong at first, in a line. */
  readonly why: string;
}

export interface LeftOut {
  readonly file: string;
  /** Names of tests; none where the whole file was left. */
  readonly tests: readonly string[];
}
