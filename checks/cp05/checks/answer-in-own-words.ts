import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { overlap } from "../../lib/prose/overlap.js";
import { answersReceived } from "../lib/answers-received.js";
import { vendorNotice } from "../lib/vendor-notice.js";

/** Most that may be copied: a quoted phrase, no more. */
const most = 0.3;

export const answerInOwnWords = check({
  needs: ["ext1", "desk1"],
  judges: ["cp05/vendor-notice", "cp05/day-in-english"],

  async run({ nodes, password }) {
    const { reference, notices } = vendorNotice({ password });
    const answers = await answersReceived(nodes, "fournisseur", reference);
    claim(answers.length > 0, { fr: "une réponse est arrivée", en: "an answer has come" }, "");
    const source = notices.map(({ title, text }) => `${title}. ${text}`).join("\n");
    const shares = answers.map((text) => overlap(text, source));
    const seen = shares.map((share) => `${Math.round(share * 100)} %`).join(", ");
    claim(
      shares.every((share) => share <= most),
      {
        fr: `moins de ${most * 100} % de chaque réponse est repris de la notice`,
        en: `less than ${most * 100} % of each answer is taken from the notice`,
      },
      seen,
    );
    return seen;
  },
});
