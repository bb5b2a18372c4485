import { join } from "node:path";
import { execa } from "execa";
import { catalogue } from "../checks/catalogue.js";
import { root } from "../scripts/ground/home.js";
import { kinds } from "../scripts/ground/kinds.js";
import { Misuse } from "../scripts/ground/misuse.js";
import { oneOf } from "../scripts/ground/one-of.js";
import { readObserved } from "./lib/observed.js";
import { unobserved } from "./lib/unobserved.js";

/** Put faults in force on a live lab, as the tests do, and note in `checks/observed.json` what is seen of them. */
async function observe(faults: readonly string[]): Promise<number> {
  const { exitCode = 1 } = await execa(
    join(root, "node_modules", ".bin", "vitest"),
    ["run", "--config=test/vitest.config.ts", "test/live/faults.live.test.ts"],
    {
      cwd: root,
      env: { LAB_LIVE: "1", LAB_OBSERVE: "1", LAB_ONLY: faults.join(",") },
      stdio: "inherit",
      reject: false,
    },
  );
  return exitCode;
}

// `npm run observe [-- FAULT…]`: without names, those of which not everything was seen yet.
try {
  const known = [...catalogue.faults.keys()];
  const named = process.argv.slice(2).map((id) => oneOf(kinds.fault, id, known));
  const faults = named.length > 0 ? named : [...unobserved(readObserved()).keys()];
  const list = faults.join(", ") || "every fault was seen; name those to look at again";
  process.stderr.write(`to be looked at: ${list}\n`);
  if (faults.length > 0) process.exitCode = await observe(faults);
} catch (problem) {
  if (!(problem instanceof Misuse)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 2;
}
