import { z } from "zod";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Scenario } from "../users/scenario.js";
import { contentText, words } from "./content-text.js";
import { readYaml } from "./read-yaml.js";

/** A scenario's file. What each field means is in `../users/scenario.ts`; people are named by their office, as in the plan. */
export const scenarioShape = ofCompany(() =>
  z.strictObject({
    title: contentText(),
    wishes: z
      .array(
        z.strictObject({
          by: z.enum(keysOf(staff())).transform((office) => staff()[office].login),
          to: z.enum(keysOf(mailboxes().tickets)),
          subject: words(),
          told: z.tuple([words()], words()),
          detail: words(),
          complaint: words(),
          complaints: z.int().min(0),
        }),
      )
      .min(1),
  }),
);

/** @throws ContentProblem with each line that is wrong, and what is allowed there */
export function readScenario(file: string, text: string): Scenario {
  return readYaml({ file, text, line: 1 }, scenarioShape());
}
