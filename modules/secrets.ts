import type { Seed } from "../scripts/lib/seed.js";
import type { MachineName } from "../stacks/plan.js";
import { passwordsLdif } from "./domain-controller/passwords-ldif.js";
import { computerSecrets } from "./workstation/computer-secrets.js";

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
  ws1: computerSecrets("ws1"),
  ws2: computerSecrets("ws2"),
  ws3: computerSecrets("ws3"),
  wsb1: computerSecrets("wsb1"),
  dc1: domainSecrets,
  dc2: domainSecrets,
};
