import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Note hosts in a home, as they are once they were added. */
export function noteHost(home: string, ...names: readonly string[]): void {
  const addedAt = "2026-11-28T08:00:00.000Z";
  const added = Object.fromEntries(
    names.map((name) => [name, { endpoint: `ssh://root@${name}`, engine: name, addedAt }]),
  );
  mkdirSync(join(home, "hosts"));
  const whole = { version: 1, facts: { added, drained: {} } };
  writeFileSync(join(home, "hosts", "register.json"), JSON.stringify(whole));
}
