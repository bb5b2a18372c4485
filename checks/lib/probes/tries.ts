import type { ProcessOutput } from "zx";
import { NotObserved } from "../channel.js";

/** What one command of a script on a probe answered. */
export interface Try {
  readonly code: number;
  readonly said: string;
}

/** What `timeout` leaves when no answer came. */
const unanswered: Try = { code: 124, said: "" };

/**
 * Read what a script with `try` printed (`domain-client.ts`).
 *
 * @returns the answer to a label; one that the script did not reach got no answer
 * @throws NotObserved when the script tried nothing at all
 */
export function tries({ stdout, stderr }: ProcessOutput): (label: string) => Try {
  const answers = new Map<string, Try>();
  for (const line of stdout.replaceAll("\r", "").split("\n")) {
    const [, label = "", code, said = ""] = line.match(/^(\S+) (\d+) ?(.*)$/) ?? [];
    if (label) answers.set(label, { code: Number(code), said });
  }
  if (answers.size === 0) throw new NotObserved(stderr.trim() || "the probe tried nothing");
  return (label) => {
    const answer = answers.get(label) ?? unanswered;
    if (answer.code === 126 || answer.code === 127) throw new NotObserved(answer.said);
    return answer;
  };
}
