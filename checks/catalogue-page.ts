import type { Language, Text } from "../scripts/ground/text.js";
import { catalogue } from "./catalogue.js";
import { competences } from "./index.js";
import type { Check, TrainerCriterion } from "./lib/check.js";
import type { Competence } from "./lib/competence.js";
import type { Exercise } from "./lib/exercise.js";
import { exercisesJudged } from "./lib/exercises-judged.js";
import type { Fault } from "./lib/fault.js";

const words = {
  title: {
    fr: "Catalogue des contrôles, des pannes et des exercices",
    en: "Catalogue of checks, faults and exercises",
  },
  made: {
    fr: "Produit par `lab list --markdown` ; ce qu'il dit est écrit dans les fichiers de chaque compétence.",
    en: "Made by `lab list --markdown`; what it says is written in the files of each competence.",
  },
  checks: { fr: "Contrôles", en: "Checks" },
  faults: { fr: "Pannes", en: "Faults" },
  exercises: { fr: "Exercices", en: "Exercises" },
  needs: { fr: "a besoin de", en: "needs" },
  resets: { fr: "machines à remettre à neuf ensuite", en: "machines to reset afterwards" },
  expected: { fr: "ce qui est observé", en: "what is observed" },
  remedy: { fr: "où regarder", en: "where to look" },
  reddenedBy: { fr: "mis au rouge par", en: "turned red by" },
  judges: { fr: "juge l'exercice", en: "judges the exercise" },
  forTrainer: { fr: "au formateur d'en juger", en: "for the trainer to judge" },
  level: { fr: "niveau", en: "level" },
  symptom: { fr: "ce que dit un utilisateur", en: "what a user says" },
  reddens: { fr: "met au rouge", en: "turns red" },
  minutes: { fr: "minutes", en: "minutes" },
  proves: { fr: "prouve", en: "proves" },
  holds: {
    fr: "vrai dès le début, et doit le rester",
    en: "true from the beginning on, and has to stay so",
  },
  keeps: { fr: "à garder", en: "keeps" },
  restarts: {
    fr: "redémarrées avant d'être jugées",
    en: "restarted before they are judged",
  },
  nothingToKeep: { fr: "rien d'autre à garder", en: "nothing else to keep" },
  causes: { fr: "causes, dont une est tirée", en: "causes, one of which is drawn" },
  brief: { fr: "énoncé", en: "brief" },
} as const satisfies Record<string, Text>;

/** A line of an entry, in the page's language: a label, and its value where there is one. */
type Fact = readonly [label: string, value?: string];

/** All that the competences declare, as Markdown. `CATALOGUE.md` is the English page. */
export function cataloguePage(language: Language): string {
  const say = (text: Text) => markdown(text[language]);

  const entry = (id: string, title: Text, facts: readonly Fact[]) =>
    [
      `- \`${id}\` ${say(title)}`,
      ...facts.map((fact) => `  - ${fact.join(language === "fr" ? " : " : ": ")}`),
    ].join("\n");

  const list = (label: Text, names: readonly string[]): Fact[] =>
    names.length > 0 ? [[say(label), codes(names)]] : [];

  const check = (id: string, one: Check | TrainerCriterion) =>
    entry(
      id,
      one.title,
      "needsTrainer" in one
        ? [[say(words.forTrainer)]]
        : [
            [say(words.expected), say(one.expected)],
            ...list(words.needs, one.needs),
            ...list(words.judges, exercisesJudged(one)),
            [say(words.remedy), say(one.remedy)],
            ...list(words.reddenedBy, redden(id)),
          ],
    );

  const fault = (id: string, one: Fault) =>
    entry(id, one.title, [
      [say(words.level), `${one.level}`],
      [say(words.symptom), say(one.symptom)],
      ...list(words.needs, one.needs),
      ...list(words.reddens, one.reddens),
      ...list(words.resets, one.resets),
    ]);

  const causes = ({ causes }: Exercise): Fact[] =>
    causes
      ? [
          [
            say(words.causes),
            Object.entries(causes)
              .map(([name, { title }]) => `\`${name}\` ${say(title)}`)
              .join("; "),
          ],
        ]
      : [];

  const exercise = (id: string, one: Exercise) =>
    entry(id, one.title, [
      [say(words.minutes), `${one.minutes}`],
      ...list(words.needs, one.needs),
      ...list(words.proves, one.proves),
      ...causes(one),
      ...list(words.holds, one.holds ?? []),
      ...list(words.keeps, one.keeps),
      ...list(words.restarts, one.restarts ?? []),
      ...(one.nothingToKeep ? [[say(words.nothingToKeep), say(one.nothingToKeep)] as const] : []),
      ...list(words.resets, one.resets),
      // Its lines stay lines.
      [say(words.brief), say(one.brief).replaceAll("\n", "\\\n    ")],
    ]);

  const section = (competence: Competence) => {
    const { id, title, checks, faults } = competence;
    const entries = <T>(
      items: Readonly<Record<string, T>>,
      write: (id: string, item: T) => string,
    ) =>
      Object.entries(items)
        .map(([name, item]) => write(`${id}/${name}`, item))
        .join("\n");
    return [
      `## ${id.toUpperCase()} ${say(title)}`,
      `### ${say(words.checks)}`,
      entries(checks, check),
      `### ${say(words.faults)}`,
      entries(faults, fault),
      `### ${say(words.exercises)}`,
      [...catalogue.exercises]
        .filter(([name]) => name.startsWith(`${id}/`))
        .map(([name, one]) => exercise(name, one))
        .join("\n"),
    ];
  };

  return `${[`# ${say(words.title)}`, words.made[language], ...competences.flatMap(section)].join("\n\n")}\n`;
}

/** The faults that turn a check red. */
function redden(check: string): string[] {
  return [...catalogue.faults].flatMap(([id, { reddens }]) =>
    reddens.some((one) => one === check) ? [id] : [],
  );
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

/** What would be taken for Markdown where a text quotes no command. */
function markdown(text: string): string {
  return text.replace(/`[^`]*`|[<*]/g, (found) => (found.length > 1 ? found : `\\${found}`));
}
