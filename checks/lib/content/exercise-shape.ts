import { z } from "zod";
import { allowedWord } from "../../../scripts/ground/allowed-word.js";
import { type Post, postNames } from "../../../stacks/plan/company/posts.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import type { CheckId, FaultId } from "../ids.js";
import { reportFields } from "../report-fields.js";
import { contentText } from "./content-text.js";
import { id } from "./id.js";
import { machine, node } from "./node.js";

/** Who somebody is in the company, by his post. */
const post = z.enum(postNames as [Post, ...Post[]]);

const criterionName = allowedWord(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  fr: "un nom en minuscules, aux mots joints par un trait d'union : names-the-cause",
  en: "a name in small letters, its words joined by hyphens: names-the-cause",
});

const ids = <Id extends string>() => z.array(id<Id>());

/** The front matter of an exercise's file. What each field means is in `../exercise.ts`. */
export const exerciseShape = ofCompany(() =>
  z.strictObject({
    title: contentText(),
    minutes: z.literal([15, 45, 90, 180, 210]),
    level: z.literal([1, 2, 3]).default(2),
    /** Nodes that it uses besides those that its code and its faults touch. */
    needs: z.array(node).default([]),
    proves: ids<CheckId>(),
    holds: ids<CheckId>().exactOptional(),
    keeps: ids<CheckId>(),
    nothingToKeep: contentText().exactOptional(),
    restarts: z.array(machine).exactOptional(),
    accounts: z.array(post).exactOptional(),
    /** Headings of the candidate's report. */
    report: z.array(z.enum(reportFields)).min(1).default(["cause", "proof", "actions"]),
    /** What a trainer judges, by names of its own. */
    criteria: z.record(criterionName, contentText()).default({}),
    /** By their names. A fault of the catalogue, or the title of what the code beside the file does. */
    causes: z
      .record(
        z.string(),
        z.strictObject({
          fault: id<FaultId>().exactOptional(),
          title: contentText().exactOptional(),
        }),
      )
      .exactOptional(),
  }),
);

export type ExerciseContent = z.output<ReturnType<typeof exerciseShape>>;
