import { fault } from "../../lib/fault.js";
import { daysReading } from "../lib/bulletins.js";
import { goodEntries } from "../lib/good-entries.js";
import { writeEntries } from "../lib/write-entries.js";

export const upstreamNumberBelieved = fault({
  title: {
    fr: "Le journal dit le parc concerné par une faille que Debian y avait déjà corrigée",
    en: "The journal says that the estate is concerned by a vulnerability that Debian had corrected there already",
  },
  symptom: {
    fr: "« On a mis toute l'équipe sur une alerte qui ne nous visait pas. »",
    en: "“We put the whole team on an alert that was not about us.”",
  },
  level: 2,
  needs: ["desk1", "probe-lan"],
  reddens: ["cp17/concern-matches-estate"],

  async apply(scene) {
    const reading = daysReading(scene);
    const entry = goodEntries(reading).find(({ concerned }) => !concerned);
    if (entry) await writeEntries(scene, reading.reference, [{ ...entry, concerned: true }]);
  },
});
