/** Most that is told of what a machine said: letters, and lines. */
const most = { letters: 4000, lines: 40 };

/** A text as a report has room for it: what is beyond is counted, not told. */
export function bounded(text: string): string {
  if (text.length <= most.letters && text.split("\n", most.lines + 1).length <= most.lines) {
    return text;
  }
  const kept = text.slice(0, most.letters).split("\n").slice(0, most.lines).join("\n");
  return `${kept}… (+${text.length - kept.length})`;
}
