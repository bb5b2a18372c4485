import { fault } from "../../lib/fault.js";
import { setControllerClock } from "../lib/set-controller-clock.js";

export const controllerClockSkewed = fault({
  title: {
    fr: "L'horloge de l'annuaire de dc2 avance de vingt minutes",
    en: "The clock of dc2's directory is twenty minutes fast",
  },
  symptom: {
    fr: "Des utilisateurs se voient refuser leur mot de passe par moments, et les deux contrôleurs ne se parlent plus.",
    en: "Users have their password refused now and then, and the two controllers no longer talk.",
  },
  level: 3,
  needs: ["dc2", "probe-srv"],
  reddens: ["cp09/clocks-agree", "cp09/tickets-open-the-directory", "cp09/witness-replicates"],

  apply: ({ nodes: { dc2, "probe-srv": probe } }) => setControllerClock(dc2, probe, "+20m"),
});
