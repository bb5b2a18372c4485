import { randomInt } from "node:crypto";
import type { Command } from "commander";
import { catalogue } from "../checks/catalogue.js";
import type { Lab } from "../checks/lib/run/lab.js";
import { withLab } from "../checks/lib/run/with-lab.js";
import { eachLab } from "./cli/each-lab.js";
import { levelRange } from "./cli/level-range.js";
import { positiveInteger } from "./cli/positive-integer.js";
import { verb } from "./cli/verb.js";
import { exerciseRuns, faultsInForce } from "./facts/journal.js";
import { kinds } from "./ground/kinds.js";
import { Misuse } from "./ground/misuse.js";
import { oneOf } from "./ground/one-of.js";
import { say } from "./ground/say.js";
import { tell } from "./ground/terminal/tell.js";
import { standing } from "./host/standing.js";
import { standingLabNames } from "./operations/lab-names.js";
import { applyFault } from "./training/apply-fault.js";
import { drawFaults } from "./training/draw-faults.js";
import { faultsThatShow } from "./training/faults-that-show.js";
import { Dice } from "./training/play/dice.js";
import { reportSymptom } from "./training/play/report-symptom.js";
import { stage } from "./training/play/stage.js";

interface Options {
  readonly random?: boolean;
  readonly level: [number, number];
  readonly count: number;
  readonly seed?: number;
  readonly ticket: boolean;
}

/** `lab break`: put faults in force. Says what is wrong, never the cure. */
export function breakCommand(): Command {
  return verb("break", [
    "lab break c01 cp03/wrong-mask",
    "lab break c01 c02 --random --level 1..2 --count 2 --seed 7",
  ])
    .argument(
      "[words...]",
      say({ fr: "candidats, puis pannes (cp03/…)", en: "candidates, then faults (cp03/…)" }),
    )
    .option(
      "--random",
      say({
        fr: "tirer des pannes au sort ; un utilisateur simulé écrit ce qu'il constate à l'assistance",
        en: "draw faults by lot; a simulated user writes to the helpdesk what he sees",
      }),
    )
    .option(
      "--level <n|n..n>",
      say({ fr: "avec --random : difficulté", en: "with --random: difficulty" }),
      levelRange,
      [1, 3],
    )
    .option(
      "--count <n>",
      say({
        fr: "avec --random : combien, qui ne se masquent pas",
        en: "with --random: how many, that do not mask one another",
      }),
      positiveInteger,
      1,
    )
    .option(
      "--seed <n>",
      say({
        fr: "avec --random : le même tirage à chaque fois",
        en: "with --random: the same draw each time",
      }),
      positiveInteger,
    )
    .option(
      "--no-ticket",
      say({ fr: "avec --random : sans message", en: "with --random: no letter" }),
    )
    .action(async (words: string[], options: Options) => {
      const ids = [...catalogue.faults.keys()];
      const named = words
        .filter((word) => word.includes("/"))
        .map((word) => oneOf(kinds.fault, word, ids));
      if (named.length > 0 === (options.random === true)) {
        throw new Misuse({
          fr: "nommez une panne (voir 'lab list faults') ou demandez --random, l'un des deux",
          en: "name a fault (see 'lab list faults') or ask for --random, one of the two",
        });
      }
      const labs = await standingLabNames(words.filter((word) => !word.includes("/")));
      const seed = options.seed ?? randomInt(1, 10_000);
      await eachLab({
        verb: "break",
        labs,
        title: (candidate) => ({ fr: `lab ${candidate} : panne`, en: `lab ${candidate}: fault` }),
        work: async (name, { signal }) => {
          const dice = new Dice(seed);
          const faults = options.random ? await draw(name, options, dice) : named;
          await withLab(name, async (lab) => {
            // A complaint may not get through once the fault is there.
            if (options.random && options.ticket) await complain(lab, faults, dice, signal);
            for (const id of faults) {
              const fault = catalogue.faults.get(id);
              if (!fault) continue;
              await applyFault(id, fault, lab);
              tell(`${name}: ${id}: ${say(fault.title)}\n`);
            }
          });
        },
      });
      if (options.random) tell(`--seed ${seed}\n`);
    });
}

async function draw(candidate: string, { count, level }: Options, dice: Dice): Promise<string[]> {
  const [{ nodes }, inForce, runs] = await Promise.all([
    standing(candidate),
    faultsInForce.read(candidate),
    exerciseRuns.read(candidate),
  ]);
  return drawFaults(faultsThatShow(catalogue.faults, catalogue.checks, Object.keys(runs)), {
    count,
    levels: level,
    dice,
    standing: new Set(nodes.keys()),
    inForce: Object.keys(inForce),
  });
}

/** Candidates read it in the helpdesk; where a lab has none, the trainer reads it out. */
async function complain(
  lab: Lab,
  ids: readonly string[],
  dice: Dice,
  signal: AbortSignal,
): Promise<void> {
  const scene = await stage(lab, signal);
  for (const id of ids) {
    const fault = catalogue.faults.get(id);
    if (!fault) continue;
    const told = scene
      ? `${say({ fr: "ticket de", en: "ticket of" })} ${await reportSymptom(scene, id, fault, dice)}`
      : say({ fr: "à dire au candidat", en: "to tell the candidate" });
    tell(`${lab.name}: ${told}: ${say(fault.symptom)}\n`);
  }
}
