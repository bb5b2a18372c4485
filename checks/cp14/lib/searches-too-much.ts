import type { Line } from "./mail-now.js";

/** What says of a search whom it finds and what comes of it; where it asks and how it logs in are the service's own. */
const telling = [
  ...["result_attribute", "result_format", "result_filter", "leaf_result_attribute"],
  ...["special_result_attribute", "terminal_result_attribute"],
  ...["pass_filter", "pass_attrs", "user_filter", "user_attrs", "auth_bind", "auth_bind_userdn"],
] as const;

/**
 * Lines of files that ask the directory, by which somebody gets another's letters: they differ from the plan's.
 *
 * @param planned the plan's files by path; of another file each line that tells is too much
 */
export function searchesTooMuch(
  lines: readonly Line[],
  planned: Readonly<Record<string, string>>,
): string[] {
  return lines
    .filter(({ text }) => telling.some((key) => new RegExp(`^${key}\\s*=`).test(text)))
    .filter(({ file, text }) => !wordsIn(planned[file] ?? "").includes(inWords(text)))
    .map(({ file, text }) => `${file} ${text}`);
}

function wordsIn(file: string): string[] {
  return file.split("\n").map(inWords);
}

function inWords(line: string): string {
  return line.trim().replace(/\s*=\s*/, " = ");
}
