import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { answersReceived } from "../lib/answers-received.js";
import { isPartlyFrench } from "../lib/is-partly-french.js";
import { languageOf } from "../lib/language-of.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const answerInEnglish = check({
  needs: ["ext1", "desk1"],
  judges: ["cp05/vendor-notice", "cp05/day-in-english"],

  async run({ nodes, password }) {
    const { reference } = vendorNotice({ password });
    const answers = await answersReceived(nodes, "fournisseur", reference);
    const languages = answers.map(languageOf);
    claim(
      languages.includes("en"),
      claimText("cp05/answer-in-english-has-come"),
      languages.join(", "),
    );
    const french = answers.find(isPartlyFrench);
    claim(
      french === undefined,
      claimText("cp05/none-is-in-french-not"),
      french?.slice(0, 240) ?? "",
    );
    return languages.join(", ");
  },
});
