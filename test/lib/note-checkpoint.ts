import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Note a checkpoint of nothing in the folder of a lab. */
export function noteCheckpoint(home: string, lab: string, name: string): void {
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
  const facts = { kept: { [name]: nothing }, loose: [] };
  writeFileSync(join(home, lab, "checkpoints.json"), JSON.stringify({ version: 1, facts }));
}
