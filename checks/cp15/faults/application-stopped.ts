import { fault } from "../../lib/fault.js";

export const applicationStopped = fault({
  title: {
    fr: "Apache est arrêté sur app1 et app2",
    en: "Apache is stopped on app1 and app2",
  },
  symptom: {
    fr: "« La veille affiche 502, L'application est arrêtée ou injoignable. »",
    en: "“The watch says 502, the application is stopped or out of reach.”",
  },
  level: 1,
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
