import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { answerFile } from "../lib/answer-file.js";

export const passwordInAnswers = fault({
  needs: ["dep1"],
  reddens: ["cp11/no-secret-served"],

  async apply({ nodes: { dep1 } }) {
    const clear = [
      "d-i passwd/root-password password Bienvenue-2026",
      "d-i passwd/root-password-again password Bienvenue-2026",
    ].join("\\n");
    await edit(dep1, answerFile, `s|^d-i passwd/root-password-crypted .*|${clear}|`);
  },
});
