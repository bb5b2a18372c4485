import { z } from "zod";
import { catalogue } from "../../../checks/catalogue.js";

const ids = [...catalogue.checks.keys()] as [string, ...string[]];

/** Full id of a check. */
export const checkId = z.enum(ids);
