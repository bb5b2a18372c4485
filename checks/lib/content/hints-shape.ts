import { z } from "zod";
import { escapePattern } from "../../../scripts/ground/escape-pattern.js";
import { refuse } from "../../../scripts/ground/refuse.js";
import type { Text } from "../../../scripts/ground/text.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import type { FaultId } from "../ids.js";
import { contentText } from "./content-text.js";
import { facts } from "./facts.js";
import { fill } from "./fill.js";
import { id } from "./id.js";

/** A regular expression as JavaScript writes it, `/refused$/m`; the facts that it names stand for themselves. */
const pattern = ofCompany(() =>
  z.string().transform((text, context) => {
    const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
    const onUnknown = (_offset: number, allowed: Text) => refuse(context, [], allowed);
    try {
      if (source !== undefined) {
        return new RegExp(fill(source, facts(), onUnknown, escapePattern), flags);
      }
    } catch {
      // Told below.
    }
    refuse(context, [], {
      fr: "une expression rationnelle de JavaScript : /refused$/m",
      en: "a regular expression of JavaScript: /refused$/m",
    });
    return z.NEVER;
  }),
);

const help = ofCompany(() => ({
  where: contentText().exactOptional(),
  what: contentText().exactOptional(),
  how: contentText().exactOptional(),
}));
const oneCase = ofCompany(() =>
  z.strictObject({
    when: pattern(),
    causes: z.array(id<FaultId>()).exactOptional(),
    ...help(),
  }),
);

/** Cases that several competences have, as `checks/lib/hints.yaml` has them, by name. */
export const sharedCasesShape = z.record(z.string(), z.unknown());

/**
 * The hints of a competence, by the ends of its checks' ids. What each field means is in `../hint.ts`.
 *
 * @param shared cases that a name alone stands for
 */
export function hintsShape(shared: Readonly<Record<string, unknown>>) {
  const named = z.preprocess(
    (one) => (typeof one === "string" && Object.hasOwn(shared, one) ? shared[one] : one),
    oneCase(),
  );
  return hintsWith(named);
}

/** The same as editors read it, to which every name is good. */
export const hintsAsWritten = ofCompany(() => hintsWith(z.union([z.string(), oneCase()])));

function hintsWith<Case extends z.ZodType>(oneCase: Case) {
  return z.record(
    z.string(),
    z.strictObject({ ...help(), where: contentText(), cases: z.array(oneCase).exactOptional() }),
  );
}
