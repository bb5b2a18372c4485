import type { Candidate } from "../../training/class/candidate.js";
import { mustStand } from "../../training/class/must-stand.js";
import { resetLab } from "../../training/reset-lab.js";
import { tellLeft } from "../tell-left.js";
import { tellNotReady } from "../tell-not-ready.js";
import { tellOutcomes } from "../tell-outcomes.js";
import type { ClassOptions } from "./class-verb.js";
import { eachOfClass } from "./each-of-class.js";

/** `lab class reset`: make every machine of a class anew. */
export async function resetClass(
  candidates: readonly Candidate[],
  { json, unasked }: ClassOptions,
): Promise<void> {
  const outcomes = await eachOfClass({
    candidates,
    unasked,
    what: { fr: "remise à neuf", en: "resetting" },
    again: ({ id }) => `lab reset ${id}`,
    async work(wanted, tools) {
      await mustStand(wanted);
      return resetLab({ ...wanted, machines: [] }, tools);
    },
  });
  tellNotReady(outcomes);
  await tellLeft(outcomes);
  tellOutcomes(outcomes, { json, several: true });
}
