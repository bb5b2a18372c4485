import { keysOf } from "../../../scripts/ground/keys-of.js";
import { macOf } from "../../../stacks/plan/cabling.js";
import { guestNames, plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { type Definition, guestsOf } from "../lib/definition.js";

export const definitionAsAsked = check({
  needs: ["hv1"],
  deadlineMs: 9000,

  async run(scene) {
    const guests = await guestsOf(scene);
    for (const name of guestNames) {
      const { memoryMib, interfaces } = plan().guests[name];
      const guest = guests.find((one) => one.name === name);
      claim(guest !== undefined, claimText("cp12/is-defined", { name }), `${name}: ∅`);
      const ports = keysOf(interfaces).map((segment) => [macOf(name, segment), segment]);
      const { persistent, active } = guest;
      claim(
        persistent.memoryMib >= memoryMib &&
          persistent.disks.size > 0 &&
          ports.every(([mac = "", network]) => persistent.ports.get(mac) === network),
        claimText("cp12/mib-at-least-disk", { memoryMib, name, ports: ports.join(" ") }),
        `${name}: ${spell(persistent)}`,
      );
      if (!active) continue;
      claim(
        spell(active) === spell(persistent),
        claimText("cp12/what-runs-is-what-is-saved", { name }),
        `${name}: active ${spell(active)} ≠ persistent ${spell(persistent)}`,
      );
    }
    return guests.map(({ name, persistent }) => `${name}: ${persistent.memoryMib} MiB`).join(", ");
  },
});

function spell({ memoryMib, processors, disks, ports }: Definition): string {
  const pairs = (map: ReadonlyMap<string, string>) =>
    [...map].map(([key, value]) => `${key}=${value}`).sort();
  return [`${memoryMib} MiB`, `${processors} vCPU`, ...pairs(disks), ...pairs(ports)].join(", ");
}
