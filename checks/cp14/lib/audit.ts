import type { Login } from "../../../stacks/plan/company/login-of.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { drawnReference } from "../../lib/helpdesk/drawn-reference.js";
import { addressOf } from "../../lib/mail/mail-places.js";

/** What the auditors' ticket asks for, the candidate's own. */
export interface Audit {
  /** What the ticket is found by. */
  readonly reference: string;
  /** Message-ID of a letter whose way is asked for. */
  readonly letter: string;
  /** Login of whoever got it. */
  readonly recipient: Login;
}

/** Draw what is asked. */
export function audit(scene: Pick<Scene, "password">): Audit {
  const { director, chiefAccountant, managementController, financeManager, intern } = staff();
  const reference = drawnReference(scene, "ME");
  return {
    reference,
    letter: addressOf(`${reference.toLowerCase()}.devis`),
    recipient: draw<Login>(scene, "cp14/audit/recipient", [
      director.login,
      chiefAccountant.login,
      managementController.login,
      financeManager.login,
      intern.login,
    ]),
  };
}
