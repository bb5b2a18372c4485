import type { Text } from "../../../scripts/ground/text.js";
import { type ExerciseContent, exerciseShape } from "./exercise-shape.js";
import { readMarkdown } from "./read-markdown.js";

/** What the file of an exercise says. */
export type ExerciseFile = ExerciseContent & { readonly brief: Text };

/** An exercise as its file says it: its brief is the text. As `readMarkdown` otherwise. */
export function readExercise(file: string, text: string): ExerciseFile {
  const { front, body } = readMarkdown(file, text, exerciseShape());
  return { ...front, brief: body };
}
