import { setTimeout } from "node:timers/promises";
import { withLock } from "../../../scripts/ground/lock.js";

/**
 * Looks at a lab over and over until a line comes on stdin, and then tells from when to when, in nanoseconds of the
 * clock that all processes of a machine share: `look-over CANDIDATE`.
 */
const [candidate = ""] = process.argv.slice(2);
const tell = (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`);
const now = () => Number(process.hrtime.bigint());

let over = false;
process.stdin.once("data", () => {
  over = true;
});
const looks: [number, number][] = [];
while (!over) {
  await withLock(candidate, { verb: "check", mode: "look" }, async () => {
    const begun = now();
    if (looks.length === 0) tell({ in: "check" });
    await setTimeout(20);
    looks.push([begun, now()]);
  });
}
tell({ looks });
process.stdin.destroy();
