import type { Text } from "../../ground/text.js";
import type { Sheet } from "../../training/exams/sheet-of.js";
import { plainMarkdown } from "./plain-markdown.js";

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
