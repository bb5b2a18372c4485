import { catalogue } from "../../checks/catalogue.js";
import type { Cause } from "../../checks/lib/cause.js";
import type { Check } from "../../checks/lib/check.js";
import type { CheckId } from "../../checks/lib/ids.js";
import { type MethodStep, methodOf } from "../../checks/lib/method-of.js";
import { isMachine } from "../../stacks/plan/is-machine.js";
import { steps } from "../facts/steps.js";
import { joined, type Text, type Told, text } from "../ground/text.js";
import { exerciseOf } from "./exercise-of.js";
import { restartsTold } from "./restarts-told.js";

const words = {
  level: { fr: "niveau", en: "level" },
  brief: { fr: "Énoncé", en: "Brief" },
  judged: { fr: "Ce qui est jugé", en: "What is judged" },
  trainers: { fr: "Ce que le formateur apprécie", en: "What the trainer judges" },
  kept: { fr: "Ce qui doit rester vrai", en: "What has to stay true" },
  where: { fr: "Où chercher", en: "Where to look" },
  help: { fr: "Aides", en: "Help" },
  answer: { fr: "Corrigé", en: "Model answer" },
  oneOf: {
    fr: "Une de ces causes est tirée au sort pour chaque candidat.",
    en: "One of these causes is drawn for each candidate.",
  },
  symptom: { fr: "Un utilisateur dirait", en: "A user would say" },
  ownHelp: { fr: "Aides pour cette cause", en: "Help for this cause" },
  method: { fr: "Une méthode", en: "One method" },
  inWords: {
    fr: "Le travail se fait dans des échanges (tickets, courriels, écrits) : aucune suite de commandes n'y suffit.",
    en: "The work is done in exchanges (tickets, mail, writing): no list of commands is enough.",
  },
} as const;

/**
 * What a trainer reads of an exercise before it and after it, as Markdown: its brief, what judges it, the help that
 * candidates can have, and for each cause what is wrong and a method with its commands.
 *
 * @throws Misuse for an id that there is not
 */
export async function exerciseSheet(id: string): Promise<Text> {
  const exercise = exerciseOf(id);
  const { title, brief, minutes, level, needs, proves, holds = [], keeps, causes } = exercise;
  const criteria = Object.values(exercise.criteria);
  const judges = [...proves, ...holds];
  const restarts = restartsTold(exercise);
  const ways = causes
    ? Object.entries(causes).map(async ([name, cause]) =>
        causeTold(name, cause, proves, await methodOf(exercise, name)),
      )
    : [methodTold(await methodOf(exercise))];
  return paragraphs(
    text`# ${title}`,
    text`\`${id}\` · ${minutes} min · ${words.level} ${level} · ${needs.filter(isMachine).join(", ")}`,
    text`## ${words.brief}`,
    brief,
    ...(restarts ? [restarts] : []),
    text`## ${words.judged}`,
    list(judges.map(checkTold)),
    ...(keeps.length > 0 ? [text`## ${words.kept}`, list(keeps.map(checkTold))] : []),
    ...(criteria.length > 0 ? [text`## ${words.trainers}`, list(criteria)] : []),
    text`## ${words.help}`,
    ...judges.map((one) => helpTold(one)),
    text`## ${words.answer}`,
    ...(ways.length > 1 ? [words.oneOf] : []),
    ...(await Promise.all(ways)),
  );
}

function paragraphs(...all: readonly Told[]): Text {
  return joined(all, "\n\n");
}

function list(all: readonly Told[]): Text {
  return joined(
    all.map((one) => text`- ${one}`),
    "\n",
  );
}

function checkTold(id: CheckId): Text {
  const { title, expected, remedy } = catalogue.checks.get(id) as Check;
  return text`**${title}** (${`\`${id}\``}). ${expected}. ${words.where}: ${remedy}`;
}

/** The three steps of help that a check has whatever makes it red. */
function helpTold(id: CheckId): Text {
  const { title } = catalogue.checks.get(id) as Check;
  const hints = catalogue.hints.get(id);
  return paragraphs(title, list(steps.flatMap((step) => hints?.[step] ?? [])));
}

function causeTold(
  name: string,
  { title, fault }: Cause,
  proves: readonly CheckId[],
  method: readonly MethodStep[] | undefined,
): Text {
  const symptom = fault && catalogue.faults.get(fault)?.symptom;
  const cases = proves.flatMap((check) => catalogue.hints.get(check)?.cases ?? []);
  const own = cases.filter(({ causes }) => fault && causes?.includes(fault));
  const help = own.flatMap((one) => steps.flatMap((step) => one[step] ?? []));
  return paragraphs(
    text`### ${title} (${`\`${name}\``})`,
    ...(symptom ? [text`${words.symptom}: ${symptom}`] : []),
    ...(help.length > 0 ? [text`**${words.ownHelp}**`, list(help)] : []),
    methodTold(method),
  );
}

function methodTold(method: readonly MethodStep[] | undefined): Text {
  const told: readonly Told[] = method?.map(stepTold) ?? [words.inWords];
  return paragraphs(text`**${words.method}**`, ...told);
}

function stepTold(step: MethodStep): Told {
  if ("byHand" in step) return text`- ${step.byHand}`;
  return `\`${step.machine}\`\n\n${step.commands.replaceAll(/^/gm, "    ")}`;
}
