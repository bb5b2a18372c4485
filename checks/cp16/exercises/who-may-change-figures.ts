import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { CauseCode } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { drawnReference } from "../../lib/helpdesk/drawn-reference.js";
import { orderWork } from "../../lib/helpdesk/order-work.js";
import { reportWork } from "../../lib/helpdesk/report-work.js";
import { type HelpdeskGrant, helpdeskGrant } from "../lib/helpdesk-grant.js";
import { rightsPrefix } from "../lib/rights-prefix.js";

const incidents = ofCompany(() => helpdesk().addresses[0]?.queue ?? "");

/** Somebody may more than the plan gives him. */
function tooMuch(one: HelpdeskGrant): CauseCode<"desk1"> {
  const right = helpdeskGrant(one);
  return {
    setUp: ({ nodes: { desk1 } }) => right.give(desk1),
    solve: ({ nodes: { desk1 } }) => right.takeAway(desk1),
  };
}

export const whoMayChangeFigures = exercise({
  needs: ["desk1", "probe-lan"],

  get causes() {
    return {
      "colleague-has-every-right": tooMuch({
        right: "SuperUser",
        who: { login: staff().technician.login },
      }),
      "team-deletes": tooMuch({
        right: "DeleteTicket",
        who: { domain: "UserDefined", group: helpdesk().technicians },
        queue: incidents(),
      }),
      "everybody-modifies": tooMuch({
        right: "ModifyTicket",
        who: { domain: "SystemInternal", group: "Everyone" },
      }),
    };
  },

  async setUp(scene) {
    await orderWork(scene, {
      by: staff().itManager.login,
      subject: `Qui peut changer les chiffres ? (${drawnReference(scene, rightsPrefix)})`,
      text: "Bonjour, avant de publier les indicateurs du mois, dites-moi qui peut davantage que prévu dans l'assistance, et retirez-le-lui.",
    });
  },

  async solve(scene) {
    await reportWork(
      scene,
      drawnReference(scene, rightsPrefix),
      "Bonjour, un droit de trop se trouvait dans la table des droits de l'assistance : il permettait de changer ou d'effacer des tickets, donc les indicateurs. Il est retiré, les techniciens travaillent comme avant.",
    );
  },
});
