import type { Text } from "../../ground/text.js";
import type { Sheet } from "../../training/exams/sheet-of.js";

/** What Markdown marks: a link's words and where it leads, strong words, code. Lists and lines are plain as they are. */
const marks = [/\[([^\]]+)\]\((?:#|\/)[^)]*\)/g, /\*\*([^*]+)\*\*/g, /`([^`]+)`/g];

/** A brief as a terminal and a program have it: its words, without what only a page draws. */
export function plainMarkdown(source: string): string {
  return marks.reduce((text, mark) => text.replaceAll(mark, "$1"), source);
}

/** The sheet of an exam without what only a page draws. */
export function plainSheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    scenario: plain(sheet.scenario),
    requests: sheet.requests.map((request) => ({ ...request, brief: plain(request.brief) })),
  };
}

function plain({ fr, en }: Text): Text {
  return { fr: plainMarkdown(fr), en: plainMarkdown(en) };
}
