import type { Command } from "commander";
import { quote } from "zx/core";
import { attended, scenarios } from "../checks/scenarios/index.js";
import { people } from "../stacks/plan/people.js";
import { staff } from "../stacks/plan/staff.js";
import { eachLab } from "./cli/each-lab.js";
import { positiveInteger } from "./cli/positive-integer.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { verb } from "./cli/verb.js";
import { keysOf } from "./ground/keys-of.js";
import { kinds } from "./ground/kinds.js";
import { Misuse } from "./ground/misuse.js";
import { oneOf } from "./ground/one-of.js";
import { say } from "./ground/say.js";
import type { Text } from "./ground/text.js";
import { standingLabNames } from "./operations/lab-names.js";
import type { UsersPart } from "./training/play-users.js";

interface Options {
  readonly seed: number;
  readonly minutes: number;
  readonly as?: string;
  readonly subject?: string;
  readonly text?: string;
}

const minuteMs = 60_000;

/** `lab play`: simulated users write to the helpdesk. Their letters always say what they are. */
export function playCommand(): Command {
  return verb("play", [
    "lab play c01 matinee --seed 7",
    `lab play c01 --as ${staff().accountant.login} --subject 'Imprimante' --text 'Elle ne répond plus.'`,
  ])
    .argument(
      "<words...>",
      say({
        fr: `candidats, puis un scénario : ${[...Object.keys(scenarios()), attended].join(", ")}`,
        en: `candidates, then a scenario: ${[...Object.keys(scenarios()), attended].join(", ")}`,
      }),
    )
    .option(
      "--seed <number>",
      say({ fr: "le même tirage à chaque fois", en: "the same draws each time" }),
      positiveInteger,
      1,
    )
    .option(
      "--minutes <number>",
      say({ fr: "combien de temps ils répondent", en: "how long they go on answering" }),
      positiveInteger,
      30,
    )
    .option("--as <login>", say({ fr: "écrire soi-même, au nom de", en: "write oneself, as" }))
    .option("--subject <text>", say({ fr: "avec --as : l'objet", en: "with --as: the subject" }))
    .option("--text <text>", say({ fr: "avec --as : le message", en: "with --as: the message" }))
    .action(async (words: string[], options: Options) => {
      const { playUsers } = await import("./training/play-users.js");
      const part = partOf(words.at(-1) ?? "", options);
      const title = titleOf(part);
      const outcomes = await eachLab({
        labs: await standingLabNames("as" in part ? words : words.slice(0, -1)),
        what: title,
        again: (candidate) => `lab play ${candidate} ${wordsOf(part)}`,
        work: (candidate, tools) => playUsers({ candidate, part }, tools),
      });
      tellOutcomes(outcomes, {});
    });
}

function partOf(word: string, { seed, minutes, as, subject, text }: Options): UsersPart {
  if (as !== undefined) {
    const login = oneOf(kinds.login, as, keysOf(people().accounts));
    if (subject && text) return { as: login, subject, text };
    throw new Misuse({
      fr: "--as demande aussi --subject et --text",
      en: "--as asks for --subject and --text as well",
    });
  }
  const name = oneOf(kinds.scenario, word, [...Object.keys(scenarios()), attended]);
  const stayMs = minutes * minuteMs;
  const scenario = scenarios()[name];
  return scenario ? { name, scenario, seed, stayMs } : { attended: true, stayMs };
}

function titleOf(part: UsersPart): Text {
  if ("scenario" in part) return part.scenario.title;
  if ("as" in part) return { fr: `message de ${part.as}`, en: `message of ${part.as}` };
  return {
    fr: "les utilisateurs des exercices d'assistance",
    en: "the users of the assistance exercises",
  };
}

/** As it is typed after the candidate. */
function wordsOf(part: UsersPart): string {
  if ("as" in part) {
    return `--as ${part.as} --subject ${quote(part.subject)} --text ${quote(part.text)}`;
  }
  const minutes = `--minutes ${part.stayMs / minuteMs}`;
  if ("attended" in part) return `${attended} ${minutes}`;
  return `${part.name} --seed ${part.seed} ${minutes}`;
}
