import { z } from "zod";
import { ofCompany } from "../../stacks/plan/company.js";
import { claimsShape } from "../lib/content/claim-text.js";
import { contentText } from "../lib/content/content-text.js";
import { exerciseShape } from "../lib/content/exercise-shape.js";
import { hintsAsWritten } from "../lib/content/hints-shape.js";
import { paperShape } from "../lib/content/read-paper.js";
import { scenarioShape } from "../lib/content/read-scenario.js";
import { checkTexts, faultTexts } from "../lib/content/texts-shapes.js";
import { pathShape } from "../path/index.js";

const byId = <T extends z.ZodType>(shape: T) => z.record(z.string(), shape);

const shapes = ofCompany(
  () =>
    ({
      checks: byId(checkTexts()),
      claims: claimsShape(),
      competence: z.strictObject({ title: contentText(), forTrainer: byId(contentText()) }),
      exercise: exerciseShape(),
      faults: byId(faultTexts()),
      hints: hintsAsWritten(),
      paper: paperShape(),
      path: pathShape(),
      scenario: scenarioShape(),
    }) as const,
);

/**
 * What files of content may hold, as JSON Schema: an editor completes and warns by it. `npm run schemas` writes the files here.
 *
 * @returns the text of each file, by its name
 */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(shapes()).map(([name, shape]) => {
      const schema = z.toJSONSchema(shape, { io: "input", unrepresentable: "any" });
      return [`${name}.json`, `${JSON.stringify(schema, undefined, 2)}\n`];
    }),
  );
}
