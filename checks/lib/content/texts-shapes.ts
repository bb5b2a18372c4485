import { z } from "zod";
import { chapterIds } from "../../../modules/dossier/chapter-titles.js";
import type { Text } from "../../../scripts/ground/text.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import type { Check } from "../check.js";
import type { Fault } from "../fault.js";
import { contentText } from "./content-text.js";

/** The texts of a check. */
export type CheckTexts = Pick<Check, "title" | "expected" | "remedy" | "chapter">;
/** The texts of a fault, and its level. */
export type FaultTexts = Pick<Fault, "title" | "symptom" | "level">;

/** A competence's official title with a translation, and the criteria that only its trainer judges. */
export interface CompetenceTexts {
  readonly title: Text;
  readonly forTrainer: Readonly<Record<string, Text>>;
}

export const checkTexts = ofCompany(() =>
  z.strictObject({
    title: contentText(),
    expected: contentText(),
    remedy: contentText(),
    chapter: z.literal(chapterIds).optional(),
  }),
);
export const faultTexts = ofCompany(() =>
  z.strictObject({
    title: contentText(),
    symptom: contentText(),
    level: z.literal([1, 2, 3]),
  }),
);

/** A competence's `competence.yaml`, with a text for each of these criteria. */
export function competenceShape(criteria: readonly string[]): z.ZodType<CompetenceTexts> {
  return z.strictObject({ title: contentText(), forTrainer: each(criteria, contentText()) });
}

/** A competence's `checks.yaml`, with texts for each check, by the end of its id. */
export function checksShape(ids: readonly string[]): z.ZodType<Record<string, CheckTexts>> {
  return each(ids, checkTexts());
}

/** A competence's `faults.yaml`, with texts for each fault, by the end of its id. */
export function faultsShape(ids: readonly string[]): z.ZodType<Record<string, FaultTexts>> {
  return each(ids, faultTexts());
}

function each<T>(ids: readonly string[], shape: z.ZodType<T>): z.ZodType<Record<string, T>> {
  return z.strictObject(Object.fromEntries(ids.map((id) => [id, shape])));
}
