import { fault } from "../../lib/fault.js";
import { addDisk } from "../lib/add-disk.js";

export const diskNobodyUses = fault({
  title: {
    fr: "Un disque a été ajouté à vm1, et l'invité ne s'en sert pas",
    en: "A disk was added to vm1, and the guest does not use it",
  },
  symptom: {
    fr: "« Vous avez ajouté de la place hier, et le serveur dit toujours disque plein. »",
    en: "“You added room yesterday, and the server still says disk full.”",
  },
  level: 1,
  needs: ["hv1"],
  reddens: ["cp12/disks-seen-and-used"],

  async apply({ nodes: { hv1 } }) {
    await addDisk(hv1);
  },
});
