import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { answerFile } from "../lib/answer-file.js";

export const questionLeft = fault({
  needs: ["dep1"],
  reddens: ["cp11/answers-complete"],

  async apply({ nodes: { dep1 } }) {
    await edit(dep1, answerFile, "/confirm_nooverwrite/d");
  },
});
