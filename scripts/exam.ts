import type { Command } from "commander";
import { drawCommand } from "./cli/exam/draw.js";
import { extendCommand } from "./cli/exam/extend.js";
import { finishCommand } from "./cli/exam/finish.js";
import { reportCommand } from "./cli/exam/report.js";
import { startCommand } from "./cli/exam/start.js";
import { statusCommand } from "./cli/exam/status.js";
import { verb } from "./cli/verb.js";

/** `lab exam`: mock exams, of several exercises with one clock. */
export function examCommand(): Command {
  return verb("exam", ["lab exam draw ccp1 tuesday", "lab exam start c01 c02 tuesday --yes"])
    .addCommand(drawCommand())
    .addCommand(startCommand())
    .addCommand(statusCommand())
    .addCommand(extendCommand())
    .addCommand(finishCommand())
    .addCommand(reportCommand());
}
