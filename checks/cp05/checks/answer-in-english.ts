import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
      { fr: "une réponse en anglais est arrivée", en: "an answer in English has come" },
      languages.join(", "),
    );
    const french = answers.find(isPartlyFrench);
    claim(
      french === undefined,
      { fr: "aucune n'est en français, même en partie", en: "none is in French, not even in part" },
      french?.slice(0, 240) ?? "",
    );
    return languages.join(", ");
  },
});
