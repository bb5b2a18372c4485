import { lookAt } from "./look-at.js";
import type { Measures } from "./measures.js";
import { processorSeconds } from "./processor-seconds.js";

/** How often a look is measured in a run: one alone tells little. */
const looks = 3;

/** Measure whole looks at a lab that is well: what each takes, and what it takes of the processor. */
export async function measureLook(name: string, measures: Measures): Promise<void> {
  for (let at = 0; at < looks; at++) {
    const before = processorSeconds();
    const seconds = await lookAt(["check", name], measures);
    measures.add(
      {
        name: "look",
        title: { fr: "le contrôle d'un lab entier", en: "one check of a whole lab" },
        target: 10,
      },
      seconds,
    );
    measures.add(
      {
        name: "look-processor",
        title: { fr: "le même, en temps de processeur", en: "the same, in time of a processor" },
        target: 15,
      },
      processorSeconds() - before,
    );
  }
}
