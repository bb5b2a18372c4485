import { fault } from "../../lib/fault.js";

export const oneServerStopped = fault({
  title: {
    fr: "Apache est arrêté sur app2, et nul ne l'a remarqué",
    en: "Apache is stopped on app2, and nobody has noticed",
  },
  symptom: {
    fr: "Rien, aujourd'hui : app1 porte tout le service.",
    en: "Nothing, today: app1 carries the whole service.",
  },
  level: 1,
  needs: ["app2"],
  reddens: ["cp15/servers-answer", "cp15/survives-one-server"],

  async apply({ nodes: { app2 } }) {
    await app2.succeed`systemctl stop apache2`;
  },
});
