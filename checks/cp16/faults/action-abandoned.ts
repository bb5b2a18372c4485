import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { complaintTicket } from "../lib/complaint.js";

export const actionAbandoned = fault({
  title: {
    fr: "L'action promise après la réclamation est rouverte, et abandonnée",
    en: "The action that was promised after the complaint is open again, and abandoned",
  },
  symptom: {
    fr: "« On m'avait dit que c'était fait. »",
    en: "“I was told that it was done.”",
  },
  level: 1,
  needs: ["desk1", "probe-lan"],
  reddens: ["cp16/complaint-followed-up"],

  async apply(scene) {
    const { linked } = await complaintTicket(scene.nodes.desk1, scene);
    const { desk, as } = await atHelpdesk(scene, staff.technician.login);
    for (const { id } of linked) await desk.ask(as, "PUT", `/ticket/${id}`, { Status: "ouvert" });
  },
});
