import { z } from "zod";
import type { Text, Told } from "./text.js";

/** A text in both languages, as files of facts and `--json` have it. */
export const textSchema: z.ZodType<Text> = z.object({ fr: z.string(), en: z.string() });

/** The same, or the words of a machine or a program, which are one string. */
export const toldSchema: z.ZodType<Told> = z.union([z.string(), textSchema]);
