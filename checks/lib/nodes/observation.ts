/** One command, as a jury can read it again: the evidence behind a result. */
export interface Observation {
  /** Machine or probe it was run on; `engine`, where the bench looked from the host. */
  readonly where: string;
  readonly command: string;
  readonly exitCode: number;
  /** At most the first 4000 characters of each stream. */
  readonly stdout: string;
  readonly stderr: string;
  /** ISO 8601, by the bench's clock. */
  readonly at: string;
  readonly durationMs: number;
}
