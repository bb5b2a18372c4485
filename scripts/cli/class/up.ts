import { announce } from "../../ground/terminal/announce.js";
import { setup } from "../../setup/setup.js";
import type { Candidate } from "../../training/class/candidate.js";
import { upCandidate } from "../../training/class/up-candidate.js";
import { tellMissingLimits } from "../tell-missing-limits.js";
import type { ClassOptions } from "./class-verb.js";
import { eachOfClass } from "./each-of-class.js";
import { tellSteps } from "./tell-steps.js";

/** `lab class up`: make the labs of a class stand, or go on with them. */
export async function upClass(
  candidates: readonly Candidate[],
  { json, install }: ClassOptions,
): Promise<void> {
  await setup({ install, report: announce });
  await tellMissingLimits();
  const outcomes = await eachOfClass({
    candidates,
    what: { fr: "mise en route", en: "starting" },
    again: ({ id, areas }) =>
      ["lab up", id, ...(areas.length > 0 ? ["--area", ...areas] : [])].join(" "),
    work: upCandidate,
  });
  await tellSteps(outcomes, { json, done: { fr: "mis en route", en: "brought up" } });
}
