import { joined } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { noAnswer } from "../../lib/no-answer.js";
import { answersReceived } from "../lib/answers-received.js";
import { factsOf } from "../lib/facts-of.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const answerHasFacts = check({
  needs: ["ext1", "desk1"],
  judges: ["cp05/vendor-notice", "cp05/day-in-english"],

  async run({ nodes, password }) {
    const notice = vendorNotice({ password });
    const answers = await answersReceived(nodes, "fournisseur", notice.reference);
    const missing = answers.map((text) =>
      factsOf(notice).filter(({ written }) => !written.test(text)),
    );
    claim(
      missing.some((facts) => facts.length === 0),
      claimText("cp05/one-answer-gives-reference-revision"),
      missing.length === 0
        ? noAnswer
        : joined(
            missing.map((facts) => ({
              fr: `il manque : ${facts.map(({ name }) => name)}`,
              en: `missing: ${facts.map(({ name }) => name)}`,
            })),
            "; ",
          ),
    );
    return factsOf(notice)
      .map(({ name }) => name)
      .join(", ");
  },
});
