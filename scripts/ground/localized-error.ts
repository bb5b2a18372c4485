import { english, type Told } from "./text.js";

/** An error that people read, each in his language. Its `message` is English, for logs. */
export class LocalizedError<T extends Told = Told> extends Error {
  override readonly name: string = "LocalizedError";
  readonly told: T;

  constructor(told: T) {
    super(english(told));
    this.told = told;
  }
}

/** What people are told of whatever was thrown. */
export function toldOf(problem: unknown): Told {
  if (problem instanceof LocalizedError) return problem.told;
  return problem instanceof Error ? problem.message : String(problem);
}
