import { fault } from "../../lib/fault.js";
import { reportCommand } from "../lib/places.js";

export const commandLost = fault({
  needs: ["desk1"],
  reddens: ["cp16/report-regenerates"],

  async apply({ nodes: { desk1 } }) {
    await desk1.succeed`rm ${reportCommand}`;
  },
});
