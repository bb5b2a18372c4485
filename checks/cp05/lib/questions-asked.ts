import type { Language } from "../../../scripts/ground/text.js";
import { readingQuestions } from "./reading-questions.js";

/** The reading questions as a brief asks them, one a line. */
export function questionsAsked(language: Language): string {
  return readingQuestions.map((one, at) => `Q${at + 1}: ${one.asked[language]}`).join("\n");
}
