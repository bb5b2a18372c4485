import { joined, type Text } from "../../ground/text.js";
import type { BrokenBy, FaultLot } from "../../training/break-lab.js";
import { note } from "../store/audit.js";
import type { Deed, DeedTools } from "./deed.js";

/**
 * Put faults in force. The candidate's page does not tell which, nor that there are any.
 *
 * @param faults full ids, or what is drawn: for all the same, so that they can be compared
 */
export function breaking(
  faults: readonly string[] | FaultLot,
  { useCases, store }: DeedTools,
): Deed {
  const lot = "count" in faults ? faults : undefined;
  return {
    verb: "break",
    about: lot ? lotOf(lot) : (faults as readonly string[]).join(" "),
    what: lot
      ? { fr: `panne au sort (tirage ${lot.seed})`, en: `fault by lot (draw ${lot.seed})` }
      : { fr: "panne", en: "fault" },
    shown: { fr: "le formateur agit sur ce lab", en: "the trainer works on this lab" },
    async work(candidate, tools, actor) {
      const broken = await useCases.break({ candidate, faults }, tools);
      if (lot) {
        const ids = broken.faults.map(({ id }) => id).join(" ");
        await note(store, actor, "drew", `${candidate} ${ids}`);
      }
      return joined(broken.faults.map(toldOf), " · ");
    },
  };
}

function lotOf({ count, levels, seed, letter }: FaultLot): string {
  return `--random --level ${levels.join("..")} --count ${count} --seed ${seed}${letter ? "" : " --no-ticket"}`;
}

/** What is wrong, and what a user complains of: where the lab has no helpdesk, the trainer reads it out. */
function toldOf({ id, title, complaint }: BrokenBy): Text {
  const told = { fr: `${id} : ${title.fr}`, en: `${id}: ${title.en}` };
  if (!complaint) return told;
  const { by, symptom } = complaint;
  return by
    ? { fr: `${told.fr} (ticket de ${by})`, en: `${told.en} (ticket of ${by})` }
    : {
        fr: `${told.fr} ; à dire au candidat : ${symptom.fr}`,
        en: `${told.en}; to tell the candidate: ${symptom.en}`,
      };
}
