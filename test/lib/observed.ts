import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../../scripts/ground/home.js";

const sighting = z.strictObject({ claim: z.string(), seen: z.string() });
const schema = z.record(z.string(), z.record(z.string(), sighting));

/** What was seen of faults on a live lab: by fault, by check that it turns red. */
export type Observed = Readonly<z.infer<typeof schema>>;

/** Written by `npm run observe` alone. */
const file = join(root, "test", "checks", "observed.json");

export function readObserved(): Observed {
  return schema.parse(JSON.parse(readFileSync(file, "utf8")));
}

export function writeObserved(observed: Observed): void {
  writeFileSync(file, `${JSON.stringify(observed, undefined, 2)}\n`);
}
