import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea } from "../../lib/network/kea.js";

export const uefiNotExpected = fault({
  title: {
    fr: "net1 n'annonce plus de chargeur à un UEFI 64 bits ordinaire (option 93 à 7)",
    en: "net1 no longer offers a loader to ordinary 64-bit UEFI (option 93 at 7)",
  },
  symptom: {
    fr: "« Les anciens postes s'installent par le réseau, les neufs passent tout droit à leur disque vide. »",
    en: "“Old workstations install over the network, new ones go straight on to their empty disk.”",
  },
  level: 2,
  needs: ["net1"],
  reddens: ["cp11/offer-for-each-firmware", "cp11/loaders-served"],

  async apply({ nodes: { net1 } }) {
    await edit(net1, keaConf, "s/hex == 0x0007 or/hex == 0x0006 or/");
    await restartKea(net1);
  },
});
