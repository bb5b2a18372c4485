import type { Text } from "../ground/text.js";

/** Said where nobody can tell what was written on disks: it is never left out in silence. */
export const untold: Text = {
  fr: "ce qui a été écrit sur les disques n'a pas pu être lu d'ici : voir l'erreur dite, sinon ce moteur Docker ne les garde pas en overlay2",
  en: "what was written on the disks could not be read from here: see the error told, else this Docker engine does not keep them as overlay2",
};
