import type { MachineName } from "../../../stacks/plan/plan.js";
import { withNotReady } from "../with-not-ready.js";
import type { Deed, DeedTools } from "./deed.js";

/**
 * Make machines anew.
 *
 * @param machines none: the whole lab
 */
export function resetting(machines: readonly MachineName[], { useCases }: DeedTools): Deed {
  const names = machines.join(", ");
  return {
    verb: "reset",
    about: machines.join(" "),
    what: {
      fr: `remise à neuf ${names === "" ? "du lab entier" : `de ${names}`}`,
      en: `${names === "" ? "the whole lab" : names} reset`,
    },
    shown: {
      fr: `le formateur remet ${names || "le lab"} à neuf`,
      en: `the trainer resets ${names || "the lab"}`,
    },
    async work(candidate, tools) {
      const { machines: all, notReady } = await useCases.reset({ candidate, machines }, tools);
      const done = {
        fr: `${all.length} machines à neuf : ${all.join(", ")}`,
        en: `${all.length} machines as new: ${all.join(", ")}`,
      };
      return withNotReady(done, notReady);
    },
  };
}
