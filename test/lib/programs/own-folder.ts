import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { inOwnFolder } from "../../../scripts/setup/bundle/in-own-folder.js";

/**
 * Has a folder of its own below PARENT, and a file ELSEWHERE that goes with it, until a line comes on stdin:
 * `own-folder PARENT ELSEWHERE`. A program that it has begun works in the folder, whatever becomes of this one.
 */
const [parent = "", elsewhere = ""] = process.argv.slice(2);
const say = (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`);

await inOwnFolder(parent, async ({ path, goesWith }) => {
  await goesWith(elsewhere);
  await writeFile(elsewhere, "half");
  const { pid } = spawn("sh", ["-c", "sleep 60; :", path], { detached: true, stdio: "ignore" });
  say({ path, works: pid });
  await new Promise((asked) => process.stdin.once("data", asked));
});
process.exit();
