/** A text as part of a regular expression that takes it to the letter: `192.0.2.1` as `192\.0\.2\.1`. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
