import { fault } from "../../lib/fault.js";
import { daysReading } from "../lib/bulletins.js";
import { goodEntries } from "../lib/good-entries.js";
import { writeEntries } from "../lib/write-entries.js";

export const entryCopied = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp17/entries-in-own-words"],

  async apply(scene) {
    const reading = daysReading(scene);
    const at = reading.bulletins.findIndex((bulletin) => bulletin !== reading.critical);
    const [entry, text] = [goodEntries(reading)[at], reading.bulletins[at]?.text];
    if (entry && text) await writeEntries(scene, reading.reference, [{ ...entry, summary: text }]);
  },
});
