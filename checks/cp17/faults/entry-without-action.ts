import { fault } from "../../lib/fault.js";
import { daysReading } from "../lib/bulletins.js";
import { goodEntries } from "../lib/good-entries.js";
import { writeEntries } from "../lib/write-entries.js";

export const entryWithoutAction = fault({
  title: {
    fr: "La dernière entrée d'un bulletin ne dit pas ce qui est fait",
    en: "The last entry of a bulletin does not say what is done",
  },
  symptom: {
    fr: "« Le journal dit que c'est lu. Et après ? »",
    en: "“The journal says that it was read. And then?”",
  },
  level: 1,
  needs: ["desk1", "probe-lan"],
  reddens: ["cp17/entries-complete"],

  async apply(scene) {
    const reading = daysReading(scene);
    const entry = goodEntries(reading).find(({ concerned }) => !concerned);
    if (entry) await writeEntries(scene, reading.reference, [{ ...entry, action: "" }]);
  },
});
