import type { Seed } from "../../scripts/lib/seed.js";
import type { MachineName } from "../../stacks/plan.js";
import { repositoryKey } from "../deployment/repository-key.js";
import { computerSecrets } from "./computer-secrets.js";

/** What a workstation is given: its place in the domain, and the key of the company's packages. */
export function workstationSecrets(
  machine: MachineName,
): (seed: Seed) => Promise<Record<string, string>> {
  return async (seed) => ({
    ...(await computerSecrets(machine)(seed)),
    "depot.asc": repositoryKey(seed).publicKey,
  });
}
