import { overlap } from "../../../stacks/plan/ipv4.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import {
  heldAddresses,
  networkOf,
  plannedAddresses,
  type Router,
  written,
} from "../router-state.js";

const routers: readonly Router[] = ["fw1", "fw2"];

export const addressPlan = check({
  needs: routers,

  async run({ nodes }) {
    const held = (
      await Promise.all(
        routers.map(async (router) => {
          const { stdout } = await nodes[router].must`ip -o -4 addr show`;
          return heldAddresses(stdout).map((one) => ({ router, ...one }));
        }),
      )
    ).flat();

    for (const router of routers) {
      for (const planned of plannedAddresses(router)) {
        const found = held
          .filter((one) => one.router === router && one.interface === planned.interface)
          .map(written);
        claim(
          found.join() === written(planned),
          claimText("cp06/address-plan", {
            interface: planned.interface,
            router,
            planned: written(planned),
          }),
          `${router} ${planned.interface}: ${found.join(", ") || "∅"}`,
        );
      }
    }
    // Both routers stand on the same Internet.
    const clashes = held.flatMap((one, index) =>
      held
        .slice(0, index)
        .filter(
          (other) =>
            overlap(networkOf(one), networkOf(other)) &&
            !(one.interface === other.interface && one.router !== other.router),
        )
        .map(
          (other) =>
            `${other.router} ${other.interface} ${written(other)} ∩ ${one.router} ${one.interface} ${written(one)}`,
        ),
    );
    claim(clashes.length === 0, claimText("cp06/disjoint-subnets"), clashes.join(", "));
    return held.map((one) => `${one.router} ${one.interface} ${written(one)}`).join(", ");
  },
});
