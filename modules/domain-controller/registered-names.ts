import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { deliveredName, workstationsToDeliver } from "../deployment/deployment.js";
import { members } from "./names.js";

/** Full names that machines of the domain register of themselves, with the address that they have at the time. */
export const registeredNames = ofCompany((): readonly string[] =>
  [...members(), ...workstationsToDeliver().map(({ mac }) => deliveredName(mac))].map(
    (name) => `${name}.${plan().company.domain}`,
  ),
);
