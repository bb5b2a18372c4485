import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { answersReceived } from "../lib/answers-received.js";
import { customerQuestion } from "../lib/customer-question.js";
import { fingerprintEnd } from "../lib/fingerprint-end.js";
import { isPartlyFrench } from "../lib/is-partly-french.js";
import { languageOf } from "../lib/language-of.js";

export const customerAnswered = check({
  needs: ["ext1", "desk1", "mail1", "fw1", "probe-wan"],
  judges: ["cp05/customer-from-abroad", "cp05/day-in-english"],
  deadlineMs: 9000,

  async run({ nodes, password }) {
    const { reference } = customerQuestion({ password });
    const answers = await answersReceived(nodes, "client", reference);
    const languages = answers.map(languageOf);
    claim(
      languages.includes("en") && !answers.some(isPartlyFrench),
      {
        fr: "des réponses sont arrivées, en anglais et non en français",
        en: "answers have come, in English and not in French",
      },
      languages.join(", "),
    );
    await mustAnswer(nodes.mail1);
    const end = await fingerprintEnd(nodes["probe-wan"]);
    const gives = (text: string) =>
      text.includes(reference) &&
      text
        .toLowerCase()
        .replace(/[^0-9a-z]/g, "")
        .includes(end);
    claim(
      answers.some(gives),
      {
        fr: "une même réponse donne sa référence et la fin de l'empreinte que montre le port 25",
        en: "one answer gives the customer's reference and the end of the fingerprint that port 25 shows",
      },
      answers.map((text) => text.slice(0, 200)).join(" / "),
    );
    return `${reference}, ${end}`;
  },
});
