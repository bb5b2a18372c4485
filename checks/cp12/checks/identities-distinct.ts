import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { guestsOf } from "../lib/definition.js";
import { inGuest } from "../lib/in-guest.js";

export const identitiesDistinct = check({
  needs: ["hv1"],
  deadlineMs: 9000,

  async run(scene) {
    const { hv1 } = scene.nodes;
    const guests = await guestsOf(scene);
    const running = guests.filter((guest) => guest.running);
    claim(
      running.length > 0,
      claimText("cp12/virtual-machine-runs"),
      claimText("cp12/running", { running: running.length }),
    );
    const identities = [
      ...guests.map(({ name, persistent }) => [`uuid ${persistent.uuid}`, name] as const),
      ...guests.flatMap(({ name, persistent }) =>
        [...persistent.ports.keys()].map((mac) => [`mac ${mac}`, name] as const),
      ),
      ...(await Promise.all(
        running.map(async ({ name }) => {
          const id = (await inGuest(hv1, name, "cat /etc/machine-id")).trim();
          // One without an agent is not asked: that is another competence's matter.
          return [`machine-id ${id || name}`, name] as const;
        }),
      )),
    ];
    const holders = (wanted: string) => identities.filter(([identity]) => identity === wanted);
    const twice = identities.filter(([identity]) => holders(identity).length > 1);
    claim(
      twice.length === 0,
      claimText("cp12/each-identity-has-one-holder"),
      twice.map(([identity, name]) => `${name}: ${identity}`).join(", "),
    );
    return `${guests.length} guests, ${identities.length} identities, all distinct`;
  },
});
