import { fault } from "../../lib/fault.js";

export const dhcpNotAtStart = fault({
  title: {
    fr: "Le serveur DHCP tourne, mais ne repartira pas au prochain démarrage de net1",
    en: "The DHCP server runs, but will not start when net1 does next",
  },
  symptom: {
    fr: "« Rien pour l'instant. Après la dernière coupure, il avait fallu le relancer à la main. »",
    en: "“Nothing for now. After the last power cut it had to be started by hand.”",
  },
  level: 2,
  needs: ["net1"],
  reddens: ["cp06/survives-restart"],

  async apply({ nodes: { net1 } }) {
    await net1.succeed`systemctl disable kea-dhcp4-server`;
  },
});
