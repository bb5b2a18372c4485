/** The last thing that a log says. */
export function lastLine(log: string): string {
  return log.trim().split("\n").at(-1)?.trim() ?? "";
}
