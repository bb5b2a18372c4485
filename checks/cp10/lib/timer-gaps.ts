import { movements } from "../../../modules/domain-controller/movements.js";
import { unitDn } from "../../../modules/domain-controller/names.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { anotherWeekday } from "../../lib/another-weekday.js";
import type { CauseCode } from "../../lib/cause.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { timerDisabled } from "../faults/table.js";

const { timer, service } = movements;
const units = "/etc/systemd/system";
const files = { timer: `${units}/${timer}`, service: `${units}/${service}` };
const readTimer = `systemctl daemon-reload && systemctl restart ${timer}`;
const readService = "systemctl daemon-reload";
const unit = ofCompany(() => unitDn("Stagiaires"));
const mistyped = ofCompany(() => unit().replace("Stagiaires", "Stagiaire"));

/** Why the script that deals with movements of staff may not run of a morning, and what has it run again. */
export const timerGaps = {
  off: causeOfFault(timerDisabled, async ({ nodes: { dc1 } }) => {
    mustSucceed(await dc1.within(20_000)`systemctl enable --quiet --now ${timer}`);
  }),

  onceAWeek: {
    setUp: ({ nodes: { dc1 } }) =>
      edit(dc1, files.timer, `s/^OnCalendar=.*/OnCalendar=${anotherWeekday()} 06:00/`, readTimer),
    solve: ({ nodes: { dc1 } }) =>
      edit(dc1, files.timer, "s/^OnCalendar=.*/OnCalendar=*-*-* 06:00/", readTimer),
  } satisfies CauseCode<"dc1">,

  unitMistyped: {
    setUp: ({ nodes: { dc1 } }) =>
      edit(dc1, files.service, `s/${unit()}/${mistyped()}/`, readService),
    solve: ({ nodes: { dc1 } }) =>
      edit(dc1, files.service, `s/${mistyped()}/${unit()}/`, readService),
  } satisfies CauseCode<"dc1">,

  notAsRoot: {
    setUp: ({ nodes: { dc1 } }) =>
      edit(dc1, files.service, "s/^Type=oneshot/&\\nUser=nobody/", readService),
    solve: ({ nodes: { dc1 } }) => edit(dc1, files.service, "/^User=nobody/d", readService),
  } satisfies CauseCode<"dc1">,
} as const;
