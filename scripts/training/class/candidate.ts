import { closest } from "fastest-levenshtein";
import { z } from "zod";
import { type AreaName, areaNames, layout } from "../../../stacks/plan/plan.js";
import { candidateRule } from "../../ground/candidate-rule.js";
import { Misuse } from "../../ground/misuse.js";
import { type Language, languages, type Text } from "../../ground/text.js";
import { labNames } from "../../operations/lab-names.js";
import { fold } from "./fold.js";

/** Most candidates of a class. */
export const mostCandidates = 1000;
/** Most characters of a name, or of a group. */
const longest = 200;

/** Areas by what a trainer may call them: their names, and their titles in either language. */
const areasByWord = new Map(
  areaNames.flatMap((area) => {
    const { fr, en } = layout.areas[area].title;
    return [area, fr, en].map((word) => [fold(word), area] as const);
  }),
);

const id = z.string().transform((word, context) => {
  try {
    if (word === "") {
      throw new Misuse({
        fr: `pas d'identifiant ; ${candidateRule.told.fr} : donnez-en un, ou supprimez la ligne`,
        en: `no id; ${candidateRule.told.en}: give one, or delete the line`,
      });
    }
    labNames([word]);
  } catch (problem) {
    if (!(problem instanceof Misuse)) throw problem;
    refuse(context, problem.told);
  }
  return word;
});

const language = z.string().transform((word, context): Language | undefined => {
  if (word === "") return undefined;
  const known = languages.find((one) => one === fold(word));
  if (!known) {
    refuse(context, {
      fr: `langue inconnue : '${word}' ; possibles : ${languages.join(", ")}, ou rien`,
      en: `unknown language '${word}'; possible: ${languages.join(", ")}, or nothing`,
    });
  }
  return known;
});

const areas = z.string().transform((words, context): AreaName[] => {
  const parts = words.split(/[,;/+|&\n]/).flatMap((part) => {
    // A title may be of several words, and blanks may stand between names.
    return areasByWord.has(fold(part)) ? [part] : part.split(/\s+/);
  });
  // Of words that are no areas some are enough: a cell may have as many as a file.
  const named = parts.filter((part) => part.trim() !== "").slice(0, 10 * areaNames.length);
  for (const part of named) {
    if (areasByWord.has(fold(part))) continue;
    const near = closest(fold(part), [...areasByWord.keys()]);
    refuse(context, {
      fr: `nom de domaine du lab inconnu : '${part}' ; le plus proche est '${near}' ; possibles : ${areaNames.join(", ")}, ou rien pour tous`,
      en: `unknown area '${part}'; the nearest is '${near}'; possible: ${areaNames.join(", ")}, or nothing for all`,
    });
  }
  return [...new Set(named.flatMap((part) => areasByWord.get(fold(part)) ?? []))];
});

/** A cell may have several lines, and a trainer's list has one for each candidate. */
const onOneLine = z.string().transform((words, context) => {
  if (words.length > longest) {
    refuse(context, {
      fr: `${words.length} caractères, '${words.slice(0, 40)}…' ; ${longest} au plus : abrégez`,
      en: `${words.length} characters, '${words.slice(0, 40)}…'; ${longest} at most: shorten it`,
    });
  }
  return words.replaceAll(/\s+/g, " ");
});

/** Which hosts there are is no matter of the list: whoever makes labs asks. */
const host = onOneLine.transform((words) => fold(words) || undefined);

/** One line of a roster. Name and group are for the trainer's eyes, and never enter a lab. */
export const candidateSchema = z.object({
  id,
  name: onOneLine,
  group: onOneLine,
  /** The language he reads; undefined where the roster does not tell. */
  language,
  /** Those that his lab is to have, without those that they need; none: all. */
  areas,
  /** Name of the host that his lab is made on; undefined where the roster does not tell. */
  host,
});
export type Candidate = z.output<typeof candidateSchema>;

function refuse(context: z.core.$RefinementCtx, told: Text): void {
  context.addIssue({ code: "custom", message: told.en, params: { told } });
}
