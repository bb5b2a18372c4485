import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
    claim(answers.length > 0, claimText("cp05/answer-has-come"), "");
    const source = notices.map(({ title, text }) => `${title}. ${text}`).join("\n");
    const shares = answers.map((text) => overlap(text, source));
    const seen = shares.map((share) => `${Math.round(share * 100)} %`).join(", ");
    claim(
      shares.every((share) => share <= most),
      claimText("cp05/less-than-of-each-answer", { percent: most * 100 }),
      seen,
    );
    return seen;
  },
});
