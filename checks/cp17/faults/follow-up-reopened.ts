import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { daysReading } from "../lib/bulletins.js";

export const followUpReopened = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp17/follow-up-done"],

  async apply(scene) {
    const { critical } = daysReading(scene);
    const [ticket] = await ticketsAbout(scene.nodes.desk1, critical.package);
    if (ticket === undefined)
      throw new LocalizedError({
        fr: `pas de ticket au sujet de ${critical.package}`,
        en: `no ticket about ${critical.package}`,
      });
    const { desk, as } = await atHelpdesk(scene, staff().technician.login);
    await desk.ask(as, "PUT", `/ticket/${ticket}`, { Status: "ouvert" });
  },
});
