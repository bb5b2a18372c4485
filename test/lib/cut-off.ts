import { setTimeout } from "node:timers/promises";
import { type LabCommandOptions, startLab } from "./lab-command.js";

/** Cut a command off as a power cut would, `lab` alone: what it started lives on. */
export async function cutOff(
  words: readonly string[],
  afterMs: number,
  options: LabCommandOptions = {},
): Promise<void> {
  const { child, ended } = startLab(words, options);
  await Promise.race([setTimeout(afterMs), ended]);
  child.kill("SIGKILL");
  await ended;
}
