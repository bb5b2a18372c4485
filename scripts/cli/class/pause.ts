import type { Candidate } from "../../training/class/candidate.js";
import { unlessFound } from "../../training/class/unless-found.js";
import { type PausedLab, pauseLab } from "../../training/pause-lab.js";
import { tellPaused } from "../tell-paused.js";
import type { ClassOptions } from "./class-verb.js";
import { eachOfClass } from "./each-of-class.js";
import { tellSteps } from "./tell-steps.js";

/** `lab class pause`: give back what the labs of a class take of the server. */
export async function pauseClass(
  candidates: readonly Candidate[],
  { json }: ClassOptions,
): Promise<void> {
  const paused: PausedLab[] = [];
  const outcomes = await eachOfClass({
    candidates,
    what: { fr: "mise en pause", en: "pausing" },
    again: ({ id }) => `lab pause ${id}`,
    work: (wanted, tools) =>
      unlessFound(wanted, ["absent", "paused"], async () => {
        paused.push(await pauseLab(wanted, tools));
        return undefined;
      }),
  });
  // Once nothing moves on the terminal any more.
  for (const one of paused) tellPaused(one);
  await tellSteps(outcomes, { json, done: { fr: "mis en pause", en: "paused" } });
}
