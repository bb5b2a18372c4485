import type { Seed } from "../../scripts/ground/seed.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { Authority } from "../pki/authority.js";
import { authoritySecret } from "../pki/authority-secret.js";

/**
 * What a member of the domain is given: its computer account's password, which the directory sets
 * too, and the authority that it trusts.
 */
export function computerSecrets(
  machine: MachineName,
): (seed: Seed) => Promise<Record<string, string>> {
  return async (seed) => ({
    [authoritySecret]: (await Authority.of(seed)).certificate,
    "secrets.env": `COMPUTER_PASSWORD='${seed.password(`computer/${machine}`)}'\n`,
  });
}
