import type { Text } from "../../ground/text.js";
import { withNotReady } from "../with-not-ready.js";
import type { Deed, DeedTools } from "./deed.js";

/** Give back what labs take of the server. */
export function pausing(tools: DeedTools): Deed {
  return {
    verb: "pause",
    about: "",
    what: { fr: "pause", en: "pause" },
    shown: { fr: "le formateur met le lab en pause", en: "the trainer pauses the lab" },
    async work(candidate, own) {
      const { cutOff, faults } = await tools.useCases.pause({ candidate }, own);
      return pausedTold(cutOff, faults);
    },
    undo: { label: { fr: "Reprendre", en: "Resume" }, deed: () => resuming(tools) },
  };
}

/** Have paused labs go on: none of them where the server's memory does not hold all. */
export function resuming({ useCases }: DeedTools): Deed {
  return {
    verb: "resume",
    about: "",
    what: { fr: "reprise", en: "resuming" },
    shown: { fr: "le formateur reprend le lab", en: "the trainer resumes the lab" },
    around: useCases.withRoom,
    async work(candidate, own) {
      const { notReady } = await useCases.resume({ candidate }, own);
      return withNotReady({ fr: "en marche", en: "up" }, notReady);
    },
  };
}

function pausedTold(cutOff: readonly string[], faults: readonly string[]): Text {
  const off = cutOff.join(", ");
  const lost = faults.join(", ");
  const parts: Text[] = [
    { fr: "en pause", en: "paused" },
    ...(off ? [{ fr: `éteints de force : ${off}`, en: `cut off: ${off}` }] : []),
    ...(lost
      ? [
          {
            fr: `pannes dont l'effet en mémoire est perdu : ${lost}`,
            en: `faults whose effect in memory is gone: ${lost}`,
          },
        ]
      : []),
  ];
  return {
    fr: parts.map(({ fr }) => fr).join(" ; "),
    en: parts.map(({ en }) => en).join("; "),
  };
}
