import type { Command } from "commander";
import { segmentsOf } from "../stacks/plan/cabling.js";
import { type MachineName, type SegmentName, segmentNames } from "../stacks/plan/plan.js";
import { eachLab } from "./cli/each-lab.js";
import { targets } from "./cli/target.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { verb } from "./cli/verb.js";
import { kinds } from "./ground/kinds.js";
import { Misuse } from "./ground/misuse.js";
import { oneOf } from "./ground/one-of.js";
import { say } from "./ground/say.js";

/** `lab plug`: move a cable. Layer 1 is real here. */
export function plugCommand(): Command {
  return verb("plug", ["lab plug c01 ws1 guest", "lab plug c01 ws1 --unplug"])
    .argument(
      "<words...>",
      say({
        fr: "candidat, machine, puis le segment où brancher son câble",
        en: "candidate, machine, then the segment to plug its cable into",
      }),
    )
    .option("--unplug", say({ fr: "débrancher", en: "pull it out" }))
    .option(
      "--cable <segment>",
      say({
        fr: "lequel, pour une machine qui en a plusieurs",
        en: "which one, for a machine that has several",
      }),
    )
    .action(async (words: string[], { unplug, cable }: { unplug?: boolean; cable?: string }) => {
      const { plugCable } = await import("./operations/plug-cable.js");
      const last = words.at(-1) ?? "";
      const to = unplug ? null : oneOf(kinds.segment, last, segmentNames);
      const { labs, machines } = await targets(unplug ? words : words.slice(0, -1));
      const [machine] = machines;
      if (!machine || machines.length > 1) {
        throw new Misuse({
          fr: "nommez une machine, par exemple 'lab plug c01 ws1 guest'",
          en: "name one machine, e.g. 'lab plug c01 ws1 guest'",
        });
      }
      const from = cableOf(machine, cable);
      const outcomes = await eachLab({
        labs,
        what: {
          fr: `câble '${from}' de ${machine} ${to ? `vers ${to}` : "débranché"}`,
          en: `cable '${from}' of ${machine} ${to ? `to ${to}` : "pulled out"}`,
        },
        again: (candidate) => {
          const where = to ?? "--unplug";
          return `lab plug ${candidate} ${machine} ${where}${cable ? ` --cable ${from}` : ""}`;
        },
        work: (candidate, tools) => plugCable({ candidate, machine, from, to }, tools),
      });
      tellOutcomes(outcomes, {});
    });
}

function cableOf(machine: MachineName, asked: string | undefined): SegmentName {
  const own = segmentsOf(machine);
  if (asked) return oneOf(kinds.segment, asked, own);
  const [only] = own;
  if (only && own.length === 1) return only;
  throw new Misuse({
    fr: `${machine} a ${own.length} câbles : dites lequel avec --cable ${own.join("|")}`,
    en: `${machine} has ${own.length} cables: say which with --cable ${own.join("|")}`,
  });
}
