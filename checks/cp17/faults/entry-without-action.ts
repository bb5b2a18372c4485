import { fault } from "../../lib/fault.js";
import { daysReading } from "../lib/bulletins.js";
import { goodEntries } from "../lib/good-entries.js";
import { writeEntries } from "../lib/write-entries.js";

export const entryWithoutAction = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp17/entries-complete"],

  async apply(scene) {
    const reading = daysReading(scene);
    const entry = goodEntries(reading).find(({ concerned }) => !concerned);
    if (entry) await writeEntries(scene, reading.reference, [{ ...entry, action: "" }]);
  },
});
