import { fault } from "../../lib/fault.js";
import { reportCommand } from "../lib/places.js";

export const commandLost = fault({
  title: {
    fr: "La commande qui refait le rapport n'est plus là",
    en: "The command that makes the report anew is gone",
  },
  symptom: {
    fr: "« Le rapport du mois dernier était bien ; qui sait le refaire ? »",
    en: "“Last month's report was good; who knows how to make it again?”",
  },
  level: 1,
  needs: ["desk1"],
  reddens: ["cp16/report-regenerates"],

  async apply({ nodes: { desk1 } }) {
    await desk1.succeed`rm ${reportCommand}`;
  },
});
