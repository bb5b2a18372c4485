/** The last lines of what a program printed: enough to see why it failed. */
export function tail(text: string, lines = 12): string {
  return text.trimEnd().split("\n").slice(-lines).join("\n");
}
