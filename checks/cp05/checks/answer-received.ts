import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { words } from "../../lib/prose/words.js";
import { answersReceived } from "../lib/answers-received.js";
import { vendorNotice } from "../lib/vendor-notice.js";

/** Fewer words than that explain nothing. */
const leastWords = 40;

export const answerReceived = check({
  title: {
    fr: "La réponse, partie du ticket, est dans la boîte du correspondant étranger",
    en: "The answer, sent from the ticket, is in the foreign correspondent's mailbox",
  },
  remedy: {
    fr: "Répondre depuis le ticket (« Répondre », pas « Commenter », qui reste interne), en plus d'une phrase ; `postqueue -p` sur desk1 et mail1 si rien n'arrive.",
    en: "Answer from the ticket (“Reply”, not “Comment”, which stays inside), in more than a sentence; `postqueue -p` on desk1 and mail1 if nothing arrives.",
  },
  needs: ["ext1", "desk1"],
  judges: ["cp05/vendor-notice", "cp05/day-in-english"],

  async run({ nodes, password }) {
    const { reference } = vendorNotice({ password });
    const lengths = (await answersReceived(nodes, "fournisseur", reference)).map(
      (text) => words(text).length,
    );
    claim(
      lengths.some((length) => length >= leastWords),
      {
        fr: `une réponse d'au moins ${leastWords} mots est arrivée, l'accusé de réception mis à part`,
        en: `an answer of at least ${leastWords} words has come, apart from the acknowledgement`,
      },
      `${lengths.length} × ${lengths.join(", ")}`,
    );
    return `${lengths.length} answers: ${lengths.join(", ")} words`;
  },
});
