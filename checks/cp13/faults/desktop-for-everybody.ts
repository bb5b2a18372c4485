import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const desktopForEverybody = fault({
  title: {
    fr: "L'accueil reçoit un bureau complet au lieu de son application",
    en: "The reception gets a whole desktop instead of its application",
  },
  symptom: {
    fr: "Le poste de l'accueil, en libre service, affiche un menu et un terminal.",
    en: "The reception's public workstation shows a menu and a terminal.",
  },
  level: 1,
  needs: ["ts1"],
  reddens: ["cp13/one-application-published"],

  async apply({ nodes: { ts1 } }) {
    await edit(ts1, "/etc/xrdp/startwm.sh", "s/^if id -nG .*/if true; then/");
  },
});
