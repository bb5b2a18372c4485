import { downLab } from "../../operations/down-lab.js";
import type { Candidate } from "../../training/class/candidate.js";
import { unlessFound } from "../../training/class/unless-found.js";
import type { ClassOptions } from "./class-verb.js";
import { eachOfClass } from "./each-of-class.js";
import { tellSteps } from "./tell-steps.js";

/** `lab class down`: take the labs of a class away. */
export async function downClass(
  candidates: readonly Candidate[],
  { json }: ClassOptions,
): Promise<void> {
  const outcomes = await eachOfClass({
    candidates,
    what: { fr: "suppression", en: "taking away" },
    again: ({ id }) => `lab down ${id}`,
    work: (wanted, tools) =>
      unlessFound(wanted, ["absent"], async () => {
        await downLab(wanted, tools);
        return undefined;
      }),
  });
  await tellSteps(outcomes, { json, done: { fr: "supprimé", en: "taken away" } });
}
