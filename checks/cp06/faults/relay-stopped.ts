import { fault } from "../../lib/fault.js";

export const relayStopped = fault({
  title: {
    fr: "Le relais DHCP de fw1 est arrêté",
    en: "The DHCP relay of fw1 is stopped",
  },
  symptom: {
    fr: "« Dans la salle des serveurs tout va bien ; partout ailleurs au siège, les postes redémarrés n'ont plus d'adresse. »",
    en: "“All is well in the server room; anywhere else at the head office, restarted machines get no address.”",
  },
  level: 2,
  needs: ["fw1"],
  reddens: [
    "cp06/dora-in-lan",
    "cp06/dora-in-guest",
    "cp06/dora-in-dmz",
    "cp06/reservation-honoured",
    "cp03/one-dhcp-server",
    "cp03/unassigned-port-gets-no-lease",
    "cp11/offer-for-each-firmware",
    "cp11/loaders-served",
    "cp11/silent-elsewhere",
  ],

  async apply({ nodes: { fw1 } }) {
    await fw1.succeed`systemctl disable --now dhcp-helper`;
  },
});
