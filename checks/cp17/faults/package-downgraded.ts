import { fault } from "../../lib/fault.js";
import { daysReading } from "../lib/bulletins.js";
import { installPackage } from "../lib/install-package.js";

export const packageDowngraded = fault({
  needs: ["app1"],
  reddens: ["cp17/correction-installed"],

  async apply({ nodes: { app1 }, password }) {
    const { installed, critical } = daysReading({ password });
    const former = installed.find(({ name }) => name === critical.package);
    if (former) await installPackage(app1, former);
  },
});
