import { fault } from "../../lib/fault.js";

export const applicationStopped = fault({
  needs: ["app1", "app2"],
  reddens: [
    "cp15/servers-answer",
    "cp15/site-answers",
    "cp15/round-trip",
    "cp15/request-followed",
    "cp15/survives-one-server",
    "cp15/tiers-closed",
  ],

  async apply({ nodes: { app1, app2 } }) {
    await Promise.all([app1, app2].map((server) => server.succeed`systemctl stop apache2`));
  },
});
