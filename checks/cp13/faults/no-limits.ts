import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { restartSessions } from "../lib/restart-sessions.js";

export const noLimits = fault({
  title: {
    fr: "Les sessions n'ont plus de limite d'inactivité ni de durée sans client",
    en: "Sessions have no limit of idleness any more, nor of time without a client",
  },
  symptom: {
    fr: "Des sessions vieilles d'une semaine occupent la mémoire de ts1.",
    en: "Sessions a week old hold ts1's memory.",
  },
  level: 1,
  needs: ["ts1"],
  reddens: ["cp13/limits-in-force"],

  async apply({ nodes: { ts1 } }) {
    await edit(
      ts1,
      "/etc/xrdp/sesman.ini",
      "s/^IdleTimeLimit=.*/IdleTimeLimit=0/; s/^KillDisconnected=.*/KillDisconnected=false/; s/^DisconnectedTimeLimit=.*/DisconnectedTimeLimit=0/",
      restartSessions,
    );
  },
});
