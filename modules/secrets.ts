import type { Seed } from "../scripts/lib/seed.js";
import type { MachineName } from "../stacks/plan.js";
import { passwordsLdif } from "./domain-controller/passwords-ldif.js";

function domainSecrets(seed: Seed): Record<string, string> {
  return { "passwords.ldif": passwordsLdif(seed) };
}

/**
 * The secrets that each machine is given, as files of its `/run/plateau` folder, readable by its
 * root alone. By convention `secrets.env` holds shell assignments.
 */
export const secrets: Partial<
  Record<MachineName, (seed: Seed) => Promise<Record<string, string>> | Record<string, string>>
> = {
  dc1: domainSecrets,
  dc2: domainSecrets,
};
