import { z } from "zod";
import { builtIn } from "../../stacks/plan/company/company-name.js";
import { CopiedFactFile } from "../ground/copied-fact-file.js";

/**
 * The company that a candidate's labs are made in, by the name that it is kept under. It stays after `down`. Read before
 * the plan is: nothing here may know it.
 */
export const companyNotes = new CopiedFactFile("company", z.string(), builtIn);
