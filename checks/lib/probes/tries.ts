import type { ProcessOutput } from "zx/core";
import type { Text } from "../../../scripts/ground/text.js";
import { brokeOff, type Probe } from "../nodes/probe.js";

/** What one command of a script on a probe answered. */
export interface Try {
  readonly code: number;
  readonly said: string;
}

/** What `timeout` leaves when no answer came. */
const unanswered: Try = { code: 124, said: "" };

const triedNothing: Text = { fr: "son script n'a rien essayé", en: "its script tried nothing" };

/**
 * Read what a script with `try` printed (`domain-client.ts`).
 *
 * @returns the answer to a label; one that the script did not reach got no answer
 * @throws NotObserved when the script tried nothing at all; when a client is missing, or broke off
 */
export function tries(probe: Probe, { stdout, stderr }: ProcessOutput): (label: string) => Try {
  const answers = new Map<string, Try>();
  for (const line of stdout.replaceAll("\r", "").split("\n")) {
    const [, label = "", code, said = ""] = line.match(/^(\S+) (\d+) ?(.*)$/) ?? [];
    if (label) answers.set(label, { code: Number(code), said });
  }
  if (answers.size === 0) throw probe.notObserved(stderr.trim() || triedNothing);
  return (label) => {
    const answer = answers.get(label) ?? unanswered;
    if (answer.code === 126 || answer.code === 127 || brokeOff(answer.code, answer.said)) {
      throw probe.notObserved(`${label}: exit ${answer.code}: ${answer.said}`);
    }
    return answer;
  };
}
