import { InvalidArgumentError } from "commander";
import { say } from "../../ground/say.js";
import { examNameRule } from "../../training/exams/exam-name-rule.js";

/**
 * Reads the name of an exam from the command line.
 *
 * @throws InvalidArgumentError where it can't be one
 */
export function examName(word: string): string {
  if (examNameRule.pattern.test(word)) return word;
  throw new InvalidArgumentError(say(examNameRule.told));
}
