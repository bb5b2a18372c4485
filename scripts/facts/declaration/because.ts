import { allowedWord } from "../../ground/allowed-word.js";

/** What goes with everything that is declared: why the company wants it, and by when it has to be there. */
export const because = {
  reason: allowedWord(/^(?=.{8,200}$)\P{C}*\d\P{C}*$/u, {
    fr: "8 à 200 caractères sur une ligne, avec le numéro de la demande : « ticket 12, arrivée au service comptable »",
    en: "8 to 200 characters on a line, with the number of the request: 'ticket 12, hired by the accountants'",
  }),
  /** By then it has to be there; absent, at once. Until then it may be. */
  by: allowedWord(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, {
    fr: "une date, AAAA-MM-JJ",
    en: "a date, YYYY-MM-DD",
  }).optional(),
};
