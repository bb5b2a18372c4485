import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Note checkpoints of nothing in the folder of a lab, in place of those that are noted there. */
export function noteCheckpoint(home: string, lab: string, ...names: readonly string[]): void {
  const nothing = {
    savedAt: "2026-11-24T16:30:00.000Z",
    volume: "none",
    seed: "",
    areas: [],
    machines: {},
    secrets: { sha256: "", bytes: 0 },
    facts: {},
    inner: {},
  };
  const facts = { kept: Object.fromEntries(names.map((name) => [name, nothing])), loose: [] };
  writeFileSync(join(home, lab, "checkpoints.json"), JSON.stringify({ version: 1, facts }));
}
