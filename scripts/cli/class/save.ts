import type { Command } from "commander";
import { text } from "../../ground/text.js";
import type { Candidate } from "../../training/class/candidate.js";
import { saveLab } from "../../training/save-lab.js";
import { checkpointName } from "../checkpoint-name.js";
import { tellSaved } from "../tell-saved.js";
import type { ClassOptions } from "./class-verb.js";
import { eachOfClass } from "./each-of-class.js";

/** `lab class save`: keep the state of the labs of a class under a name. */
export async function saveClass(
  candidates: readonly Candidate[],
  { json }: ClassOptions,
  command: Command,
): Promise<void> {
  const [, word = ""] = command.args;
  const checkpoint = checkpointName(word);
  const { replace = false } = command.opts<{ replace?: boolean }>();
  const outcomes = await eachOfClass({
    candidates,
    what: text`${{ fr: "enregistrement de", en: "saving" }} '${checkpoint}'`,
    again: ({ id }) => ["lab save", id, checkpoint, ...(replace ? ["--replace"] : [])].join(" "),
    work: (wanted, tools) => saveLab({ ...wanted, checkpoint, replace }, tools),
  });
  tellSaved(outcomes, { json, several: true });
}
