import { allowedWord } from "../../ground/allowed-word.js";

/** What somebody does in the company. */
export const declaredTitle = allowedWord(/^\p{L}[\p{L}\p{N}' ,().-]{1,63}$/u, {
  fr: "la fonction, 2 à 64 caractères",
  en: "the job's title, 2 to 64 characters",
});
