import { flowsFrom } from "../lib/flows-from.js";

export const flowsFromDmz = flowsFrom("dmz", {
  fr: "La DMZ, hors du serveur frontal, ne demande que des noms aux contrôleurs, et n'entre nulle part",
  en: "The DMZ, its front server apart, only asks the controllers for names, and enters nowhere",
});
