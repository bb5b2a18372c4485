import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
      claimText("cp11/is-served", { path }),
      `${path}: ${answers.status}`,
    );
    // What accepts everything would prove nothing: it must refuse this.
    await probe.expecting([1])`echo 'd-i passwd/make-user' | debconf-set-selections -c`;
    const { exitCode, stderr } = await probe.expecting([
      0, 1,
    ])`echo ${answers.body} | debconf-set-selections -c`;
    claim(exitCode === 0, claimText("cp11/debconf-takes-answers"), stderr.trim());
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
      claimText("cp11/answer-to-each-of-installer"),
      left.length > 0 ? `∅ ${left.join(", ")}` : "∅ passwd/root-password-crypted",
    );
    return `${path}: 200, debconf-set-selections -c: 0, ${given.size} answers`;
  },
});
