import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
      claimText("cp05/answers-have-come-in-english"),
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
      claimText("cp05/one-answer-gives-customer-reference"),
      answers.map((text) => text.slice(0, 200)).join(" / "),
    );
    return `${reference}, ${end}`;
  },
});
