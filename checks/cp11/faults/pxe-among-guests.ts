import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";

export const pxeAmongGuests = fault({
  title: {
    fr: "Dans guest, net1 annonce de quoi démarrer par le réseau",
    en: "In guest, net1 offers something to start from the network",
  },
  symptom: {
    fr: "« L'ordinateur d'un visiteur affiche le logo de l'entreprise au démarrage. »",
    en: "“A visitor's computer shows the company's name when it starts.”",
  },
  level: 2,
  needs: ["net1"],
  reddens: ["cp11/silent-elsewhere"],

  async apply({ nodes: { net1 } }) {
    const classes = `"require-client-classes": ["ipxe", "pxe-bios", "pxe-uefi"],`;
    await edit(net1, keaConf, `${subnetLines("guest")} s/^ *"pools": .*/&\\n        ${classes}/`);
    await restartKea(net1);
  },
});
