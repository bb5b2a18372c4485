import type { Command } from "commander";
import { attend } from "../checks/cp04/lib/attend.js";
import { withLab } from "../checks/lib/run/with-lab.js";
import { Actor } from "../checks/lib/users/actor.js";
import { type Login, people } from "../stacks/plan/people.js";
import { interruptible } from "./cli/interruptible.js";
import { positiveInteger } from "./cli/positive-integer.js";
import { verb } from "./cli/verb.js";
import { kinds } from "./ground/kinds.js";
import { Misuse } from "./ground/misuse.js";
import { oneOf } from "./ground/one-of.js";
import { type Note, progress } from "./ground/progress.js";
import { say } from "./ground/text.js";
import { standingLabNames } from "./operations/lab-names.js";
import { play } from "./training/play/play.js";
import { type ScenarioName, scenarios } from "./training/play/scenarios.js";
import { stage } from "./training/play/stage.js";

interface Options {
  readonly seed: number;
  readonly minutes: number;
  readonly as?: string;
  readonly subject?: string;
  readonly text?: string;
}

/** Users whom an exercise has written to the helpdesk already: they stay, and react. */
const attended = ["depannage"] as const;
const attendTitle = {
  fr: "les utilisateurs des exercices d'assistance",
  en: "the users of the assistance exercises",
};

/** `lab play`: simulated users write to the helpdesk. Their letters always say what they are. */
export function playCommand(): Command {
  return verb("play", [
    "lab play c01 matinee --seed 7",
    "lab play c01 --as h.dupont --subject 'Imprimante' --text 'Elle ne répond plus.'",
  ])
    .argument(
      "<words...>",
      say({
        fr: `candidats, puis un scénario : ${[...Object.keys(scenarios), ...attended].join(", ")}`,
        en: `candidates, then a scenario: ${[...Object.keys(scenarios), ...attended].join(", ")}`,
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
    .action(async (words: string[], { seed, minutes, as, subject, text }: Options) => {
      const logins = Object.keys(people.accounts) as Login[];
      const names = [...(Object.keys(scenarios) as ScenarioName[]), ...attended];
      const login = as === undefined ? undefined : oneOf(kinds.login, as, logins);
      if (login && (!subject || !text)) {
        throw new Misuse({
          fr: "--as demande aussi --subject et --text",
          en: "--as asks for --subject and --text as well",
        });
      }
      const named = login ? undefined : oneOf(kinds.scenario, words.at(-1) ?? "", names);
      const scenario = named === undefined || named === "depannage" ? undefined : named;
      const title = named === "depannage" ? attendTitle : scenario && scenarios[scenario].title;
      const labs = await standingLabNames(login ? words : words.slice(0, -1));
      const tasks = (signal: AbortSignal) =>
        labs.map((name) => ({
          title: {
            fr: `lab ${name} : ${title?.fr ?? `message de ${login}`}`,
            en: `lab ${name}: ${title?.en ?? `message of ${login}`}`,
          },
          run: async (note: Note) => {
            await withLab(name, async (lab) => {
              const scene = await stage(lab, signal);
              if (!scene) {
                throw new Misuse({
                  fr: `pas d'assistance dans le lab '${name}' : 'lab up ${name} --area helpdesk'`,
                  en: `lab '${name}' has no helpdesk: 'lab up ${name} --area helpdesk'`,
                });
              }
              if (login)
                await new Actor(scene, login).write("assistance", subject ?? "", text ?? "");
              else if (named === "depannage") {
                await attend(lab, { stayMs: minutes * 60_000, signal, note });
              } else if (scenario) {
                await play(scene, scenarios[scenario], {
                  seed,
                  stayMs: minutes * 60_000,
                  signal,
                  note,
                });
              }
            });
          },
        }));
      // Users go on for long, and change nothing that another verb could be disturbed by: no lock.
      await interruptible((signal) =>
        progress(tasks(signal), { concurrent: true }).catch((problem) => {
          throw signal.aborted ? signal.reason : problem;
        }),
      );
    });
}
