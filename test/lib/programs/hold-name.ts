import { once } from "node:events";
import { livingLookers, lookerName } from "../../../checks/lib/looker-name.js";
import { spareAddress } from "../../../checks/lib/probes/network/spare-address.js";
import { oneAtATimeAnywhere } from "../../../scripts/ground/one-at-a-time-anywhere.js";
import { takeNameAnywhere } from "../../../scripts/ground/take-name-anywhere.js";

/**
 * Holds a name until a line comes on stdin, and tells what becomes of it, a line of JSON each: `hold-name take NAME`,
 * `hold-name alone NAME LIMIT`, `hold-name look` one of those who look at labs, `hold-name spare LAB` an address of lan.
 */
const [how = "", name = "", limit = ""] = process.argv.slice(2);
const tell = (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`);
const asked = () => once(process.stdin, "data");

const ways: Readonly<Record<string, () => Promise<void>>> = {
  async take() {
    const held = await takeNameAnywhere(name);
    tell({ held: held !== undefined });
    await asked();
    await held?.release();
    tell({ released: true });
  },
  async alone() {
    const what = { fr: "cela", en: "that" };
    const busy = () => tell({ busy: true });
    await oneAtATimeAnywhere(
      name,
      async () => {
        tell({ in: true });
        await asked();
      },
      { what, busy, limitMs: Number(limit) },
    );
    tell({ out: true });
  },
  async look() {
    tell({ name: await lookerName() });
    await asked();
    tell({ living: [...(await livingLookers())] });
  },
  async spare() {
    tell({ address: await spareAddress({ lab: name } as never, "lan") });
    await asked();
  },
};

try {
  await ways[how]?.();
} catch (problem) {
  tell({ refused: (problem as Error).message });
}
process.stdin.destroy();
