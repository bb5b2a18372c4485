import { fault } from "../../lib/fault.js";
import { daysReading } from "../lib/bulletins.js";
import { goodEntries } from "../lib/good-entries.js";
import { writeEntries } from "../lib/write-entries.js";

export const entryCopied = fault({
  title: {
    fr: "La dernière entrée d'un bulletin est le texte du flux, recopié",
    en: "The last entry of a bulletin is the feed's text, copied",
  },
  symptom: {
    fr: "« Je sais lire le flux moi-même. Qu'est-ce que cela change chez nous ? »",
    en: "“I can read the feed myself. What does it change for us?”",
  },
  level: 1,
  needs: ["desk1", "probe-lan"],
  reddens: ["cp17/entries-in-own-words"],

  async apply(scene) {
    const reading = daysReading(scene);
    const at = reading.bulletins.findIndex((bulletin) => bulletin !== reading.critical);
    const [entry, text] = [goodEntries(reading)[at], reading.bulletins[at]?.text];
    if (entry && text) await writeEntries(scene, reading.reference, [{ ...entry, summary: text }]);
  },
});
