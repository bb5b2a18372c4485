import type { Seed } from "../../scripts/ground/seed.js";
import { plan } from "../../stacks/plan/plan.js";
import { type OpenPgpKey, openPgpKey } from "../pki/open-pgp-key.js";

/** The key that signs a lab's package repository. */
export function repositoryKey(seed: Seed): OpenPgpKey {
  return openPgpKey(seed, "repository", `Paquets ${plan().company.name}`);
}
