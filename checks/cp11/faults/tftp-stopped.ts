import { fault } from "../../lib/fault.js";

export const tftpStopped = fault({
  title: {
    fr: "Le service TFTP de dep1 est arrêté et désactivé",
    en: "The TFTP service of dep1 is stopped and disabled",
  },
  symptom: {
    fr: "« Plus aucun poste ne démarre par le réseau, depuis le redémarrage de dep1. »",
    en: "“No workstation starts from the network any more, since dep1 was restarted.”",
  },
  level: 1,
  needs: ["dep1"],
  reddens: ["cp11/loaders-served", "cp11/silent-elsewhere", "cp11/read-only"],

  async apply({ nodes: { dep1 } }) {
    await dep1.succeed`systemctl disable --quiet --now tftp.service`;
  },
});
