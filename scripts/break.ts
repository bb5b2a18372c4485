import { randomInt } from "node:crypto";
import type { Command } from "commander";
import { eachLab } from "./cli/each-lab.js";
import { levelRange } from "./cli/level-range.js";
import { positiveInteger } from "./cli/positive-integer.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { verb } from "./cli/verb.js";
import { kinds } from "./ground/kinds.js";
import { Misuse } from "./ground/misuse.js";
import { oneOf } from "./ground/one-of.js";
import { say } from "./ground/say.js";
import { tell } from "./ground/terminal/tell.js";
import { standingLabNames, standingLabs } from "./operations/lab-names.js";
import type { BrokenLab } from "./training/break-lab.js";

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
        en: "draw faults by lot; a simulated user writes to the helpdesk what they see",
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
      say({ fr: "avec --random : sans message", en: "with --random: no message" }),
    )
    .action(async (words: string[], { random, count, level, ticket, ...options }: Options) => {
      const { catalogue } = await import("../checks/catalogue.js");
      const { breakLab } = await import("./training/break-lab.js");
      const { candidates, faults } = await split(words, random === true);
      const ids = [...catalogue.faults.keys()];
      const named = faults.map((word) => oneOf(kinds.fault, word, ids));
      if (named.length > 0 === (random === true)) {
        if (candidates.length > 0) await standingLabNames(candidates);
        throw new Misuse({
          fr: "nommez une panne (voir 'lab list faults') ou demandez --random, l'un des deux",
          en: "name a fault (see 'lab list faults') or ask for --random, one of the two",
        });
      }
      const seed = options.seed ?? randomInt(1, 10_000);
      const lot = { count, levels: level, seed, letter: ticket };
      const range = `--level ${level.join("..")} --count ${count} --seed ${seed}`;
      const asked = random ? `--random ${range}${ticket ? "" : " --no-ticket"}` : named.join(" ");
      const outcomes = await eachLab({
        labs: await standingLabNames(candidates),
        what: { fr: "panne", en: "fault" },
        again: (candidate) => `lab break ${candidate} ${asked}`,
        work: (candidate, tools) => breakLab({ candidate, faults: random ? lot : named }, tools),
      });
      tellOutcomes(outcomes, { page, between: "" });
      if (random) tell(`--seed ${seed}\n`);
    });
}

/** Candidates first, then faults. The last of several words that are no ids is a fault, unless it is a lab's name. */
async function split(words: readonly string[], random: boolean) {
  const at = words.findIndex((word) => word.includes("/"));
  if (at >= 0) return { candidates: words.slice(0, at), faults: words.slice(at) };
  const last = words.slice(-1);
  const labs = random || words.length < 2 ? last : await standingLabs();
  const named = last.some((word) => labs.includes(word));
  return named
    ? { candidates: words, faults: [] }
    : { candidates: words.slice(0, -1), faults: last };
}

/** Complaints first: that is what candidates are told. */
function page({ lab, faults }: BrokenLab): string {
  const complaints = faults.flatMap(({ complaint }) => {
    if (!complaint) return [];
    const { by, symptom } = complaint;
    const told = by
      ? `${say({ fr: "ticket de", en: "ticket of" })} ${by}`
      : say({ fr: "à dire au candidat", en: "to tell the candidate" });
    return [`${lab}: ${told}: ${say(symptom)}\n`];
  });
  const broken = faults.map(({ id, title }) => `${lab}: ${id}: ${say(title)}\n`);
  return [...complaints, ...broken].join("");
}
