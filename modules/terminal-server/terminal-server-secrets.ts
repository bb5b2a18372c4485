import type { Seed } from "../../scripts/ground/seed.js";
import { plan } from "../../stacks/plan/plan.js";
import { Authority } from "../pki/authority.js";
import { computerSecrets } from "../workstation/computer-secrets.js";

/** Files of the terminal server's `/run/plateau`: its account in the domain, and its certificate. */
export async function terminalServerSecrets(seed: Seed): Promise<Record<string, string>> {
  const authority = await Authority.of(seed);
  const name = `ts1.${plan().company.domain}`;
  const { certificate, key } = await authority.issue({ name, usage: "server", dnsNames: [name] });
  return { ...(await computerSecrets("ts1")(seed)), "ts1.crt": certificate, "ts1.key": key };
}
