import type { Seed } from "../../scripts/ground/seed.js";
import { type MachineName, plan } from "../../stacks/plan/plan.js";
import { repositoryKey } from "../deployment/repository-key.js";
import { Authority } from "../pki/authority.js";
import { assisted } from "./assisted.js";
import { computerSecrets } from "./computer-secrets.js";

/**
 * What a workstation is given: its place in the domain, the key of the company's packages, and the
 * certificate that it shows whoever helps its user.
 */
export function workstationSecrets(
  machine: MachineName,
): (seed: Seed) => Promise<Record<string, string>> {
  return async (seed) => ({
    ...(await computerSecrets(machine)(seed)),
    "depot.asc": repositoryKey(seed).publicKey,
    ...(machine === assisted && (await certificateOf(machine, seed))),
  });
}

async function certificateOf(machine: MachineName, seed: Seed) {
  const name = `${machine}.${plan().company.domain}`;
  const authority = await Authority.of(seed);
  const { certificate, key } = await authority.issue({ name, usage: "server", dnsNames: [name] });
  return { "poste.crt": certificate, "poste.key": key };
}
