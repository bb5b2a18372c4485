import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import type { Text } from "../../../scripts/ground/text.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Cause } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { drawnReference } from "../../lib/helpdesk/drawn-reference.js";
import { orderWork } from "../../lib/helpdesk/order-work.js";
import { reportWork } from "../../lib/helpdesk/report-work.js";
import { type HelpdeskGrant, helpdeskGrant } from "../lib/helpdesk-grant.js";
import { rightsPrefix } from "../lib/rights-prefix.js";

const { technicians, addresses } = helpdesk;
const incidents = addresses[0]?.queue ?? "";

/** Somebody may more than the plan gives him. */
function tooMuch(title: Text, one: HelpdeskGrant): Cause<"desk1"> {
  const right = helpdeskGrant(one);
  return {
    title,
    setUp: ({ nodes: { desk1 } }) => right.give(desk1),
    solve: ({ nodes: { desk1 } }) => right.takeAway(desk1),
  };
}

export const whoMayChangeFigures = exercise({
  title: {
    fr: "Qui peut changer les chiffres de l'assistance ?",
    en: "Who can change the helpdesk's figures?",
  },
  brief: {
    fr: `Avant de publier les indicateurs du mois, ${staff.itManager.name} veut en répondre : un ticket a été effacé ou une échéance changée, et il ne sait par qui. Dans l'assistance (https://${helpdesk.host}, administrée sur desk1), seul root administre ; les techniciens (${technicians}) traitent les tickets, sans pouvoir les effacer ni régler l'outil ; les autres ne font qu'ouvrir les leurs et y répondre. Trouvez qui peut davantage, retirez-le-lui, et lui seul : les techniciens continuent de travailler. Sa question est dans un ticket : répondez-y (comment vous l'avez trouvé, et ce que l'on aurait pu en faire), et résolvez-le.`,
    en: `Before the month's indicators are published, ${staff.itManager.name} wants to answer for them: a ticket was deleted or a due time changed, and he does not know by whom. In the helpdesk (https://${helpdesk.host}, administered on desk1) root alone administers; technicians (${technicians}) work tickets, and can neither delete them nor set the tool up; others open their own and answer there, nothing else. Find who can do more, take that away, and nothing else: technicians go on working. His question is in a ticket: answer it (how you found it, and what could have been done with it), and resolve it.`,
  },
  minutes: 15,
  needs: ["desk1", "probe-lan"],
  proves: ["cp01/nobody-else-administers", "cp16/rights-answered-for"],
  keeps: ["cp15/nobody-else-in-databases"],

  causes: {
    "colleague-has-every-right": tooMuch(
      {
        fr: "Un technicien a tous les droits (SuperUser)",
        en: "A technician has every right (SuperUser)",
      },
      { right: "SuperUser", who: { login: staff.technician.login } },
    ),
    "team-deletes": tooMuch(
      {
        fr: `Les techniciens peuvent effacer des tickets de la file ${incidents}`,
        en: `Technicians may delete tickets of the queue ${incidents}`,
      },
      {
        right: "DeleteTicket",
        who: { domain: "UserDefined", group: technicians },
        queue: incidents,
      },
    ),
    "everybody-modifies": tooMuch(
      {
        fr: "Tout le monde peut modifier les tickets, échéance comprise",
        en: "Everybody may modify tickets, their due time included",
      },
      { right: "ModifyTicket", who: { domain: "SystemInternal", group: "Everyone" } },
    ),
  },

  async setUp(scene) {
    await orderWork(scene, {
      by: staff.itManager.login,
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
