import type { Command } from "commander";
import { classCheck } from "./cli/class/check.js";
import { classDown } from "./cli/class/down.js";
import { classPause } from "./cli/class/pause.js";
import { classReset } from "./cli/class/reset.js";
import { classResume } from "./cli/class/resume.js";
import { classStatus } from "./cli/class/status.js";
import { classUp } from "./cli/class/up.js";
import { verb } from "./cli/verb.js";

/** `lab class`: the labs of a whole class, from its roster. */
export function classCommand(): Command {
  return [
    classUp(),
    classDown(),
    classStatus(),
    classPause(),
    classResume(),
    classReset(),
    classCheck(),
  ].reduce(
    (command, part) => command.addCommand(part),
    verb("class", ["lab class up class.csv", "lab class check class.csv --json"]),
  );
}
