import { examOf } from "../../training/exams/exam-of.js";
import { type Sheet, sheetOf } from "../../training/exams/sheet-of.js";

/**
 * The sheet of an exam that was drawn, whether or not anybody sits it.
 *
 * @throws Misuse where none was drawn under that name; UnreadableFacts where nobody can tell
 */
export async function drawnSheet(exam: string): Promise<Sheet> {
  return sheetOf(exam, await examOf(exam));
}
