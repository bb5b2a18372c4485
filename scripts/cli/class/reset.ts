import type { Command } from "commander";
import { mustStand } from "../../training/class/must-stand.js";
import { resetLab } from "../../training/reset-lab.js";
import { tellLeft } from "../tell-left.js";
import { tellOutcomes } from "../tell-outcomes.js";
import { classVerb } from "./class-verb.js";
import { eachOfClass } from "./each-of-class.js";

/** `lab class reset`: make every machine of a class anew. */
export function classReset(): Command {
  return classVerb({
    name: "reset",
    summary: { fr: "remettre à neuf les labs de la classe", en: "make the class's labs anew" },
    starts: true,
    async act(candidates, { json }) {
      const outcomes = await eachOfClass({
        candidates,
        what: { fr: "remise à neuf", en: "making anew" },
        again: ({ id }) => `lab reset ${id}`,
        async work(wanted, tools) {
          await mustStand(wanted);
          return resetLab({ ...wanted, machines: [] }, tools);
        },
      });
      await tellLeft(outcomes);
      tellOutcomes(outcomes, { json, several: true });
    },
  });
}
