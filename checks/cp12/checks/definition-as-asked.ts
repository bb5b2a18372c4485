import { keysOf } from "../../../scripts/ground/keys-of.js";
import { macOf } from "../../../stacks/plan/cabling.js";
import { guestNames, plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { type Definition, guestsOf } from "../lib/definition.js";

export const definitionAsAsked = check({
  needs: ["hv1"],
  deadlineMs: 9000,

  async run(scene) {
    const guests = await guestsOf(scene);
    for (const name of guestNames) {
      const { memoryMib, interfaces } = plan().guests[name];
      const guest = guests.find((one) => one.name === name);
      claim(
        guest !== undefined,
        { fr: `${name} est définie`, en: `${name} is defined` },
        `${name}: ∅`,
      );
      const ports = keysOf(interfaces).map((segment) => [macOf(name, segment), segment]);
      const { persistent, active } = guest;
      claim(
        persistent.memoryMib >= memoryMib &&
          persistent.disks.size > 0 &&
          ports.every(([mac = "", network]) => persistent.ports.get(mac) === network),
        {
          fr: `${name} : ${memoryMib} Mio au moins, un disque, ${ports.join(" ")}`,
          en: `${name}: ${memoryMib} MiB at least, a disk, ${ports.join(" ")}`,
        },
        `${name}: ${spell(persistent)}`,
      );
      if (!active) continue;
      claim(
        spell(active) === spell(persistent),
        {
          fr: `${name} : ce qui tourne est ce qui est enregistré`,
          en: `${name}: what runs is what is saved`,
        },
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
