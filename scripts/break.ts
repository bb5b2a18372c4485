import { randomInt } from "node:crypto";
import type { Command } from "commander";
import { applyFault } from "../checks/lib/apply-fault.js";
import { catalogue } from "../checks/lib/catalogue.js";
import { Lab } from "../checks/lib/lab.js";
import { eachLab } from "./lib/each-lab.js";
import { kinds } from "./lib/kinds.js";
import { standingLabNames } from "./lib/lab-names.js";
import { Misuse } from "./lib/misuse.js";
import { oneOf } from "./lib/one-of.js";
import { say } from "./lib/text.js";
import { verb } from "./lib/verb.js";

/** `lab break`: put faults in force. Says what is wrong, never the cure. */
export function breakCommand(): Command {
  return verb("break", ["lab break c01 cp03/wrong-mask", "lab break c01 c02 --random"])
    .argument(
      "[words...]",
      say({ fr: "candidats, puis pannes (cp03/…)", en: "candidates, then faults (cp03/…)" }),
    )
    .option("--random", say({ fr: "une panne tirée au sort", en: "a fault drawn by lot" }))
    .action(async (words: string[], { random }: { random?: boolean }) => {
      const ids = [...catalogue.faults.keys()];
      const named = words
        .filter((word) => word.includes("/"))
        .map((word) => oneOf(kinds.fault, word, ids));
      if (named.length > 0 === (random === true)) {
        throw new Misuse({
          fr: "nommez une panne (voir 'lab list faults') ou demandez --random, l'un des deux",
          en: "name a fault (see 'lab list faults') or ask for --random, one of the two",
        });
      }
      const labs = await standingLabNames(words.filter((word) => !word.includes("/")));
      await eachLab({
        verb: "break",
        labs,
        title: (lab) => ({ fr: `lab ${lab} : panne`, en: `lab ${lab}: fault` }),
        work: async (name) => {
          const drawn = random ? [ids[randomInt(ids.length)] ?? ""] : named;
          const lab = await Lab.open(name);
          try {
            for (const id of drawn) {
              const fault = catalogue.faults.get(id);
              if (!fault) continue;
              await applyFault(id, fault, lab);
              process.stdout.write(`${name}: ${id}: ${say(fault.title)}\n`);
            }
          } finally {
            await lab.close();
          }
        },
      });
    });
}
