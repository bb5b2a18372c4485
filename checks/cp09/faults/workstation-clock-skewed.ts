import { fault } from "../../lib/fault.js";
import { shiftClock } from "../../lib/shift-clock.js";

export const workstationClockSkewed = fault({
  title: {
    fr: "L'horloge de ws1 retarde de dix minutes",
    en: "The clock of ws1 is ten minutes slow",
  },
  symptom: {
    fr: "Plus personne n'ouvre de session sur ws1 ; les autres postes vont bien.",
    en: "Nobody logs on to ws1 any more; the other workstations are fine.",
  },
  level: 2,
  needs: ["ws1"],
  reddens: [
    "cp09/clocks-agree",
    "cp09/domain-logon",
    "cp09/policy-keeps-interns-out",
    "cp02/clock-follows-domain",
    "cp02/newcomer-logs-on",
    "cp02/sudo-for-administrators",
  ],

  async apply({ nodes: { ws1 } }) {
    await shiftClock(ws1, "-10m");
  },
});
