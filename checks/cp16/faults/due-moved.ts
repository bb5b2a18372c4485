import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { complaintReference } from "../lib/complaint.js";

export const dueMoved = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp16/deadline-computed"],

  async apply(scene) {
    const [complaint] = await ticketsAbout(scene.nodes.desk1, complaintReference(scene));
    if (complaint === undefined)
      throw new LocalizedError({
        fr: "pas de réclamation : son exercice n'a pas commencé",
        en: "no complaint: its exercise was not started",
      });
    const { desk, as } = await atHelpdesk(scene, staff().technician.login);
    await desk.ask(as, "PUT", `/ticket/${complaint}`, {
      Due: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 19).replace("T", " "),
    });
  },
});
