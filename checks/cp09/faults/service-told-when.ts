import { serviceDn } from "../../../modules/domain-controller/names.js";
import { serviceLogins } from "../../../stacks/plan/service-logins.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

/** One bit an hour of the week (MS-ADTS, logonHours): none on a day that is neither today nor beside it. */
const hours = Buffer.alloc(21, 0xff).fill(0, 3 * notToday(), 3 * (notToday() + 1));

function notToday(): number {
  return (new Date().getDay() + 3) % 7;
}

export const serviceToldWhen = fault({
  needs: ["dc1"],
  reddens: ["cp09/accounts-open"],

  async apply({ nodes: { dc1 } }) {
    await mustChange(dc1, [replaced(serviceDn(serviceLogins.helpdesk), "logonHours", hours)]);
  },
});
