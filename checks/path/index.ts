import { join } from "node:path";
import { z } from "zod";
import type { Text } from "../../scripts/ground/text.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { contentText } from "../lib/content/content-text.js";
import { id } from "../lib/content/id.js";
import { readYamlFile } from "../lib/content/read-yaml.js";
import type { ExerciseId } from "../lib/ids.js";

/** The order in which a centre may teach: all exercises, over a course's weeks. */
export interface Path {
  readonly steps: readonly {
    /** The first and the last, counted from 1 on. */
    readonly weeks: readonly [number, number];
    readonly title: Text;
    readonly exercises: readonly ExerciseId[];
  }[];
  /** By its id: `cp03`. */
  readonly competences: Readonly<
    Record<
      string,
      {
        /** Ids of competences that come before it. */
        readonly after: readonly string[];
        /** What no check of a lab can see, and an estimate of the hours that it takes. */
        readonly outside: Text;
        readonly hours: number;
      }
    >
  >;
}

const competence = z.string().regex(/^cp\d\d$/);

export const pathShape = ofCompany(() =>
  z.strictObject({
    steps: z.array(
      z.strictObject({
        weeks: z.tuple([z.int().min(1), z.int().min(1)]),
        title: contentText(),
        exercises: z.array(id<ExerciseId>()).min(1),
      }),
    ),
    competences: z.record(
      competence,
      z.strictObject({
        after: z.array(competence),
        hours: z.int().min(0),
        outside: contentText(),
      }),
    ),
  }),
);

/** @throws ContentProblem with each line that is wrong, and what is allowed there */
export const path = ofCompany(
  (): Path => readYamlFile(join(import.meta.dirname, "path.yaml"), pathShape()),
);
