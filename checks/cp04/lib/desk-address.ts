import { assisted } from "../../../modules/workstation/assisted.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";

/** Where the assisted workstation always is: its reservation. */
export const deskAddress = ofCompany(() => plan().machines[assisted].interfaces.lan.reserve);
