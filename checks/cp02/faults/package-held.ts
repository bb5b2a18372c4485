import { deployment } from "../../../modules/deployment/deployment.js";
import { fault } from "../../lib/fault.js";
import { takeVersion } from "../lib/packages.js";

export const packageHeld = fault({
  needs: ["dep1", "ws2"],
  resets: ["ws2"],
  reddens: ["cp02/updates-taken"],

  async apply({ nodes: { ws2 } }) {
    await takeVersion(
      ws2,
      deployment().repository.accounting.name,
      deployment().repository.accounting.stock,
    );
    await ws2.succeed`/usr/bin/apt-mark hold ${deployment().repository.accounting.name}`;
  },
});
