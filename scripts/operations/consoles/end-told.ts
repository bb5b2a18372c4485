import type { Text } from "../../ground/text.js";
import type { EndReason } from "./console.js";

/** Why nothing more comes, as people are told. */
export const endTold: Readonly<Record<EndReason, Text>> = {
  detached: { fr: "vous avez quitté ce terminal", en: "you have left this terminal" },
  slow: {
    fr: "votre navigateur ne suivait plus ce que ce terminal affiche, et d'autres attendaient : rouvrez-le pour continuer",
    en: "your browser no longer kept up with what this terminal prints, and others waited: open it again to go on",
  },
  exited: { fr: "le shell s'est terminé", en: "the shell has ended" },
  ended: { fr: "ce terminal a été fermé", en: "this terminal was closed" },
  idle: {
    fr: "ce terminal a été fermé : personne ne le suivait plus",
    en: "this terminal was closed: nobody followed it any more",
  },
  "machine-gone": {
    fr: "la machine s'est arrêtée, ou a été refaite : ouvrez un autre terminal une fois qu'elle tourne",
    en: "the machine stopped, or was reset: open another terminal once it runs",
  },
  lost: {
    fr: "le moteur Docker a rompu la liaison avec ce terminal : ouvrez-en un autre",
    en: "the Docker engine broke the link to this terminal: open another",
  },
};
