import { z } from "zod";
import { refuse } from "../../../scripts/ground/refuse.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { facts } from "./facts.js";
import { fill } from "./fill.js";

/** Words of content, with the facts that their placeholders name. */
export const words = ofCompany(() =>
  z
    .string()
    .trim()
    .min(1)
    .transform((text, context) =>
      fill(text, facts(), (_offset, allowed) => refuse(context, [], allowed)),
    ),
);

/** A text of content, in both languages side by side. */
export const contentText = ofCompany(() => z.strictObject({ fr: words(), en: words() }));
