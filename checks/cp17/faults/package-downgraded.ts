import { fault } from "../../lib/fault.js";
import { daysReading } from "../lib/bulletins.js";
import { installPackage } from "../lib/install-package.js";

export const packageDowngraded = fault({
  title: {
    fr: "La version vulnérable du paquet est de nouveau installée sur app1",
    en: "The vulnerable version of the package is installed on app1 again",
  },
  symptom: {
    fr: "« Un collègue a remis l'ancienne version, la nouvelle lui déplaisait. »",
    en: "“A colleague put the old version back, he did not like the new one.”",
  },
  level: 2,
  needs: ["app1"],
  reddens: ["cp17/correction-installed"],

  async apply({ nodes: { app1 }, password }) {
    const { installed, critical } = daysReading({ password });
    const former = installed.find(({ name }) => name === critical.package);
    if (former) await installPackage(app1, former);
  },
});
