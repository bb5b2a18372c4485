import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { installerQuestions } from "../lib/installer-questions.js";
import { fromSite } from "../lib/site.js";

const path = "/installateur/preseed.cfg";

export const answersComplete = check({
  needs: ["probe-lan", "fw1", "dc1", "dep1"],

  async run({ nodes: { "probe-lan": probe, ...machines } }) {
    const answers = await fromSite(probe, path);
    if (answers.status === "000") await mustAnswer(...Object.values(machines));
    claim(
      answers.status === "200",
      { fr: `${path} est servi`, en: `${path} is served` },
      `${path}: ${answers.status}`,
    );
    // What accepts everything would prove nothing: it must refuse this.
    await probe.expecting([1])`echo 'd-i passwd/make-user' | debconf-set-selections -c`;
    const { exitCode, stderr } = await probe.expecting([
      0, 1,
    ])`echo ${answers.body} | debconf-set-selections -c`;
    claim(
      exitCode === 0,
      { fr: "debconf accepte les réponses", en: "debconf takes the answers" },
      stderr.trim(),
    );
    const given = new Set(
      answers.body
        .replaceAll("\\\n", " ")
        .split("\n")
        .filter((line) => !line.startsWith("#"))
        .map((line) => line.split(/\s+/)[1]),
    );
    const left = installerQuestions.filter((question) => !given.has(question));
    claim(
      left.length === 0 &&
        (given.has("passwd/root-password-crypted") || given.has("passwd/root-password")),
      {
        fr: "une réponse à chaque question de l'installateur : il ne s'arrête pas",
        en: "an answer to each of the installer's questions: it does not stop",
      },
      left.length > 0 ? `∅ ${left.join(", ")}` : "∅ passwd/root-password-crypted",
    );
    return `${path}: 200, debconf-set-selections -c: 0, ${given.size} answers`;
  },
});
