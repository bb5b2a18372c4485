/** What the system says of a socket that is not there, or that nobody listens at. */
const codes = ["ENOENT", "ECONNREFUSED"];

/** Whether what went wrong is that no engine is there: any other answer is one, and not to be guessed. */
export function engineIsAbsent(problem: unknown): boolean {
  return codes.includes((problem as NodeJS.ErrnoException).code ?? "");
}
