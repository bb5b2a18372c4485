import type { Command } from "commander";
import { downLab } from "../../operations/down-lab.js";
import { unlessFound } from "../../training/class/unless-found.js";
import { classVerb } from "./class-verb.js";
import { eachOfClass } from "./each-of-class.js";
import { tellSteps } from "./tell-steps.js";

/** `lab class down`: take the labs of a class away. */
export function classDown(): Command {
  return classVerb({
    name: "down",
    summary: { fr: "supprimer les labs de la classe", en: "take the class's labs away" },
    starts: false,
    async act(candidates, { json }) {
      const outcomes = await eachOfClass({
        candidates,
        what: { fr: "suppression", en: "taking away" },
        again: ({ id }) => `lab down ${id}`,
        work: (wanted, tools) => unlessFound(wanted, ["absent"], () => downLab(wanted, tools)),
      });
      await tellSteps(outcomes, { json, done: { fr: "supprimé", en: "taken away" } });
    },
  });
}
