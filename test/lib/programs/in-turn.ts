import { once } from "node:events";
import { Turns } from "../../../scripts/ground/turns.js";
import { userName } from "../../../scripts/ground/user-name.js";

/**
 * Work that waits its turn, and goes on until a line comes on stdin for each lab, one after another. It tells what
 * becomes of it, a line of JSON each: `in-turn NAME OF CORES STILL-MS LAB…`. Servers that have labs in common share the line.
 */
const [name = "", of = "", cores = "", stillMs = "", ...labs] = process.argv.slice(2);
const tell = (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`);
const patience = { wayIn: 10_000, still: Number(stillMs), whole: 60_000 };
const turns = new Turns(name, Number(of), { patience, nameEverywhere: async () => `${name}-on/` });

await Promise.all(
  labs.map((lab) =>
    turns.with(
      {
        lab,
        verb: "up",
        mode: "change",
        pid: process.pid,
        since: new Date().toISOString(),
        user: userName(),
        cores: Number(cores),
      },
      async () => {
        tell({ in: lab });
        await once(process.stdin, "data");
        tell({ out: lab });
      },
      {
        waits: (before, unheeded) =>
          tell({
            lab,
            after: before.map(({ user, lab, server }) =>
              [user, lab, server ?? []].flat().join(" "),
            ),
            unheeded,
          }),
      },
    ),
  ),
);
process.stdin.destroy();
