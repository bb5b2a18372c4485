import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { filterWish } from "../lib/filter-wish.js";

export const validationTakenBack = fault({
  needs: ["desk1", "probe-lan"],
  resets: ["desk1", "mail1", "ws1"],
  reddens: ["cp04/user-validated"],

  async apply(scene) {
    const [ticket] = await ticketsAbout(scene.nodes.desk1, filterWish(scene).reference);
    if (ticket === undefined)
      throw new LocalizedError({
        fr: "pas de ticket : son exercice n'a pas commencé",
        en: "no ticket: its exercise was not started",
      });
    const { desk, as } = await atHelpdesk(scene, staff().technician.login);
    for (const Status of ["ouvert", "résolu"]) {
      await desk.ask(as, "PUT", `/ticket/${ticket}`, { Status });
    }
  },
});
