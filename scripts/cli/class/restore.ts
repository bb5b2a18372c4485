import type { Command } from "commander";
import { announce } from "../../ground/terminal/announce.js";
import { text } from "../../ground/text.js";
import { restoreLab } from "../../operations/checkpoints/restore-lab.js";
import { roomToRestore } from "../../operations/room/room-to-restore.js";
import { withHostRooms } from "../../operations/room/with-host-rooms.js";
import { setup } from "../../setup/setup.js";
import type { Candidate } from "../../training/class/candidate.js";
import { checkpointName } from "../checkpoint-name.js";
import { tellMissingLimits } from "../tell-missing-limits.js";
import { tellRestored } from "../tell-restored.js";
import type { ClassOptions } from "./class-verb.js";
import { eachOfClass } from "./each-of-class.js";

/** `lab class restore`: bring the labs of a class back to a checkpoint that each of them has. */
export async function restoreClass(
  candidates: readonly Candidate[],
  { json, install, unasked }: ClassOptions,
  command: Command,
): Promise<void> {
  const [, word = ""] = command.args;
  const checkpoint = checkpointName(word);
  const bring = async () => {
    await setup({ install, report: announce });
    await tellMissingLimits();
    return eachOfClass({
      candidates,
      unasked,
      what: text`${{ fr: "retour à", en: "restoring" }} '${checkpoint}'`,
      again: ({ id }) => `lab restore ${id} ${checkpoint}`,
      work: (wanted, tools) => restoreLab({ ...wanted, checkpoint }, tools),
    });
  };
  const labs = candidates.map(({ id }) => id);
  const asked = (await roomToRestore(labs, checkpoint)).filter(({ lab }) => !unasked.has(lab));
  const outcomes = await withHostRooms(asked, bring);
  await tellRestored(outcomes, { json, several: true });
}
