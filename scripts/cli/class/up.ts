import type { Command } from "commander";
import { withNeeds } from "../../../stacks/plan/areas.js";
import { announce } from "../../ground/terminal/announce.js";
import { inEachCompany } from "../../operations/in-own-company.js";
import { withHostRooms } from "../../operations/room/with-host-rooms.js";
import { mustBeProtected } from "../../setup/must-be-protected.js";
import type { Candidate } from "../../training/class/candidate.js";
import { upCandidate } from "../../training/class/up-candidate.js";
import { placeAndTell } from "../place-and-tell.js";
import { setUpFrom } from "../set-up-from.js";
import { tellMissingLimits } from "../tell-missing-limits.js";
import type { ClassOptions } from "./class-verb.js";
import { eachOfClass } from "./each-of-class.js";
import { tellSteps } from "./tell-steps.js";

/** `lab class up`: make the labs of a class stand, or go on with them. */
export async function upClass(
  candidates: readonly Candidate[],
  { json, install, trustCandidates, unasked }: ClassOptions,
  command: Command,
): Promise<void> {
  const { bundle } = command.opts<{ bundle?: string }>();
  const leftOut = new Map(unasked);
  const bring = async () => {
    const ids = candidates.map(({ id }) => id);
    await inEachCompany(ids, () => setUpFrom(bundle, { install, report: announce }));
    await tellMissingLimits();
    return eachOfClass({
      candidates,
      unasked: leftOut,
      what: { fr: "mise en route", en: "starting" },
      again: ({ id, areas }) =>
        ["lab up", id, ...(areas.length > 0 ? ["--area", ...areas] : [])].join(" "),
      work: upCandidate,
    });
  };
  const labs = candidates.map(({ id, areas }) => ({ lab: id, areas: withNeeds(areas) }));
  // Before anything is installed: what does not fit changes nothing.
  await placeAndTell(labs, {
    said: new Map(candidates.flatMap(({ id, host }) => (host === undefined ? [] : [[id, host]]))),
    // An engine that labs come to for the first time is no other than those that they are on.
    async allowed(places) {
      for (const lab of places.keys()) leftOut.delete(lab);
      const away = await mustBeProtected([...places.keys()], trustCandidates, places);
      for (const [lab, why] of away) leftOut.set(lab, why);
    },
  });
  const asked = labs.filter(({ lab }) => !leftOut.has(lab));
  const outcomes = await withHostRooms(asked, bring);
  await tellSteps(outcomes, { json, done: { fr: "mis en route", en: "brought up" } });
}
