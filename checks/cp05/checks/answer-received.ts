import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { words } from "../../lib/prose/words.js";
import { answersReceived } from "../lib/answers-received.js";
import { vendorNotice } from "../lib/vendor-notice.js";

/** Fewer words than that explain nothing. */
const leastWords = 40;

export const answerReceived = check({
  needs: ["ext1", "desk1"],
  judges: ["cp05/vendor-notice", "cp05/day-in-english"],

  async run({ nodes, password }) {
    const { reference } = vendorNotice({ password });
    const lengths = (await answersReceived(nodes, "fournisseur", reference)).map(
      (text) => words(text).length,
    );
    claim(
      lengths.some((length) => length >= leastWords),
      claimText("cp05/answer-of-at-least-words", { leastWords }),
      `${lengths.length} × ${lengths.join(", ")}`,
    );
    return `${lengths.length} answers: ${lengths.join(", ")} words`;
  },
});
