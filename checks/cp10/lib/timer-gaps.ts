import { movements } from "../../../modules/domain-controller/movements.js";
import { unitDn } from "../../../modules/domain-controller/names.js";
import { anotherWeekday } from "../../lib/another-weekday.js";
import type { Cause } from "../../lib/cause.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { timerDisabled } from "../faults/timer-disabled.js";

const { timer, service } = movements;
const units = "/etc/systemd/system";
const files = { timer: `${units}/${timer}`, service: `${units}/${service}` };
const readTimer = `systemctl daemon-reload && systemctl restart ${timer}`;
const readService = "systemctl daemon-reload";
const unit = unitDn("Stagiaires");
const mistyped = unit.replace("Stagiaires", "Stagiaire");

/** Why the script that deals with movements of staff may not run of a morning, and what has it run again. */
export const timerGaps = {
  off: causeOfFault(timerDisabled, async ({ nodes: { dc1 } }) => {
    mustSucceed(await dc1.within(20_000)`systemctl enable --quiet --now ${timer}`);
  }),

  onceAWeek: {
    title: {
      fr: "Le minuteur du script ne le lance qu'un jour par semaine",
      en: "The script's timer starts it on one day of the week alone",
    },
    setUp: ({ nodes: { dc1 } }) =>
      edit(dc1, files.timer, `s/^OnCalendar=.*/OnCalendar=${anotherWeekday()} 06:00/`, readTimer),
    solve: ({ nodes: { dc1 } }) =>
      edit(dc1, files.timer, "s/^OnCalendar=.*/OnCalendar=*-*-* 06:00/", readTimer),
  } satisfies Cause<"dc1">,

  unitMistyped: {
    title: {
      fr: "La tâche nomme une UO qui n'existe pas",
      en: "The job names a unit that is not there",
    },
    setUp: ({ nodes: { dc1 } }) => edit(dc1, files.service, `s/${unit}/${mistyped}/`, readService),
    solve: ({ nodes: { dc1 } }) => edit(dc1, files.service, `s/${mistyped}/${unit}/`, readService),
  } satisfies Cause<"dc1">,

  notAsRoot: {
    title: {
      fr: "La tâche lance le script sous un compte qui n'écrit pas dans l'annuaire",
      en: "The job starts the script as an account that does not write to the directory",
    },
    setUp: ({ nodes: { dc1 } }) =>
      edit(dc1, files.service, "s/^Type=oneshot/&\\nUser=nobody/", readService),
    solve: ({ nodes: { dc1 } }) => edit(dc1, files.service, "/^User=nobody/d", readService),
  } satisfies Cause<"dc1">,
} as const;
