/**
 * Lines of a file that say something: one that goes on in the next is one, spaces count once, and comments not. What
 * begins as a comment may name a program, or another file that is read.
 */
export function linesOf(content: string | null): string[] {
  return (content ?? "")
    .replace(/\\\n/g, " ")
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter((line) => line !== "" && !/^#(?!!|include|clear)/.test(line));
}
