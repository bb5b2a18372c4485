import { z } from "zod";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { keysOf } from "../../../scripts/ground/keys-of.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import type { Node } from "../../lib/nodes/node.js";
import { reportFolder } from "./places.js";

const levels = ofCompany(() => keysOf(helpdesk().priorities));

/** A report as the brief asks for it; it may say more. */
export const reportSchema = ofCompany(() =>
  z.looseObject({
    mois: z.string(),
    tickets: z.number(),
    exclus: z.array(z.number()),
    premiere_reponse_moyenne_min: z.number(),
    premiere_reponse_mediane_min: z.number(),
    resolus_premier_contact_pct: z.number(),
    dans_les_delais_pct: z.record(z.enum(levels()), z.number()),
    stock: z.number(),
    reouvertures: z.number(),
    satisfaction_moyenne: z.number(),
  }),
);
export type Report = z.infer<ReturnType<typeof reportSchema>>;

/**
 * The report of a month as it was handed in.
 *
 * @throws Mismatch when there is none, or it is not of that form
 */
export async function handedIn(desk1: Node, month: string): Promise<Report> {
  const { stdout } = await desk1.ask`cat ${reportFolder}/${month}.json`;
  return readReport(stdout, `${reportFolder}/${month}.json`, month);
}

/** Read what should be a report. */
export function readReport(text: string, where: string, month: string): Report {
  const parsed = reportSchema().safeParse(json(text));
  const problem = parsed.success
    ? parsed.data.mois === month
      ? undefined
      : `mois: ${parsed.data.mois}`
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  claim(
    parsed.success && problem === undefined,
    claimText("cp16/report-of-in-form-that", { month, where }),
    text.trim() ? (problem ?? "") : "∅",
  );
  return parsed.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
