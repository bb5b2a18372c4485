import type { Seed } from "../../scripts/lib/seed.js";
import { plan } from "../../stacks/plan.js";
import { type OpenPgpKey, openPgpKey } from "../pki/open-pgp-key.js";

/** The key that signs a lab's package repository. */
export function repositoryKey(seed: Seed): OpenPgpKey {
  return openPgpKey(seed, "repository", `Paquets ${plan.company.name}`);
}
