import { typed } from "../../lib/typed.js";

export const answersLost = typed(
  "ext1",
  "rm -f /home/fournisseur/Maildir/new/* /home/fournisseur/Maildir/cur/*",
  [
    "cp05/answer-received",
    "cp05/answer-in-english",
    "cp05/answer-has-facts",
    "cp05/answer-in-own-words",
  ],
);
export const customerLetterLost = typed(
  "ext1",
  "rm -f /home/client/Maildir/new/* /home/client/Maildir/cur/*",
  ["cp05/customer-answered"],
);
