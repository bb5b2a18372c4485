/** What became of the tests of one phase. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  /** Where the time went, by file. */
  readonly files: readonly { readonly name: string; readonly seconds: number }[];
  readonly failures: readonly WrongTest[];
  /** What passed, but not at once. */
  readonly flaky: readonly WrongTest[];
  /** What was skipped, by file. */
  readonly left: readonly LeftOut[];
}

export interface WrongTest {
  readonly name: string;
  /** What was wrong at first, in a few lines. */
  readonly why: string;
}

export interface LeftOut {
  readonly file: string;
  /** Names of tests; none where the whole file was left. */
  readonly tests: readonly string[];
}
