import type { Text } from "../../ground/text.js";
import type { EndReason } from "./console.js";

/** Why a desktop is shown no more, as people are told. */
export const desktopEndTold: Readonly<Record<EndReason, Text>> = {
  detached: { fr: "vous avez quitté ce bureau", en: "you have left this desktop" },
  slow: {
    fr: "votre navigateur ne suivait plus ce que ce bureau montre : rouvrez-le pour continuer",
    en: "your browser no longer kept up with what this desktop shows: open it again to go on",
  },
  exited: {
    fr: "le bureau s'est fermé, ou ne s'est pas ouvert : rouvrez-le ; un poste d'utilisateur n'en montre un que si quelqu'un y a ouvert une session (`bureau`, sous son nom) ; sinon voyez `systemctl status bureau bureau-session`",
    en: "the desktop has closed, or did not open: open it again; a user's workstation shows one only while somebody has a session there (`bureau`, by the user's name); or else see `systemctl status bureau bureau-session`",
  },
  ended: { fr: "ce bureau a été quitté", en: "this desktop was left" },
  idle: {
    fr: "ce bureau a été quitté : personne ne le suivait",
    en: "this desktop was left: nobody followed it",
  },
  "machine-gone": {
    fr: "la machine s'est arrêtée, ou a été refaite : rouvrez le bureau une fois qu'elle tourne",
    en: "the machine stopped, or was reset: open the desktop again once it runs",
  },
  lost: {
    fr: "le moteur Docker a rompu la liaison avec ce bureau : rouvrez-le",
    en: "the Docker engine broke the link to this desktop: open it again",
  },
};
