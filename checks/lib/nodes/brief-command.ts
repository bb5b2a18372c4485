/** A command of one line, as somebody reads it who wonders why it failed: scripts handed over as values left out. */
export function briefCommand(command: string): string {
  return command
    .replace(/\$'(?:[^'\\]|\\.)*'/gs, (value) => (value.includes("\\n") ? "$'…'" : value))
    .replace(/\s+/g, " ")
    .trim();
}
