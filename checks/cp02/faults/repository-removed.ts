import { deployment } from "../../../modules/deployment/deployment.js";
import { fault } from "../../lib/fault.js";
import { source, takeVersion } from "../lib/packages.js";

export const repositoryRemoved = fault({
  needs: ["dep1", "ws2"],
  resets: ["ws2"],
  reddens: ["cp02/updates-taken"],

  async apply({ nodes: { ws2 } }) {
    await takeVersion(
      ws2,
      deployment().repository.witness.name,
      deployment().repository.witness.stock,
    );
    await ws2.succeed`rm ${source} && rm -rf /var/lib/apt/lists/*_*`;
  },
});
