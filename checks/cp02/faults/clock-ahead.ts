import { fault } from "../../lib/fault.js";
import { shiftClock } from "../../lib/shift-clock.js";

export const clockAhead = fault({
  title: {
    fr: "L'horloge de ws2 avance de dix minutes",
    en: "The clock of ws2 is ten minutes fast",
  },
  symptom: {
    fr: "« Mon mot de passe est refusé sur ce poste, et accepté sur celui d'à côté. »",
    en: '"My password is refused on this workstation, and accepted on the next one."',
  },
  level: 2,
  needs: ["ws2"],
  reddens: [
    "cp02/clock-follows-domain",
    "cp02/newcomer-logs-on",
    "cp02/sudo-for-administrators",
    "cp09/policy-keeps-interns-out",
  ],

  async apply({ nodes: { ws2 } }) {
    await shiftClock(ws2, "+10m");
  },
});
