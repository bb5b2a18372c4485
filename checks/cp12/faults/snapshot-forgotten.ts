import { fault } from "../../lib/fault.js";
import { oldSnapshot } from "../lib/old-snapshot.js";

export const snapshotForgotten = fault({
  title: {
    fr: "Un instantané de pxe1 a un mois",
    en: "A snapshot of pxe1 is a month old",
  },
  symptom: {
    fr: "« La mise à jour est faite depuis longtemps » ; l'instantané d'avant est toujours là.",
    en: "“The update was made long ago”; the snapshot from before is still there.",
  },
  level: 1,
  needs: ["hv1"],
  reddens: ["cp12/no-old-snapshot"],

  async apply({ nodes: { hv1 } }) {
    await oldSnapshot(hv1);
  },
});
