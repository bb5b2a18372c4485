import type { Seed } from "../../scripts/lib/seed.js";
import type { MachineName } from "../../stacks/plan.js";

/** What a member of the domain is given: its computer account's password, which the directory sets too. */
export function computerSecrets(machine: MachineName): (seed: Seed) => Record<string, string> {
  return (seed) => ({
    "secrets.env": `COMPUTER_PASSWORD='${seed.password(`computer/${machine}`)}'\n`,
  });
}
