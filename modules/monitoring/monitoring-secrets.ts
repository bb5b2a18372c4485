import type { Seed } from "../../scripts/ground/seed.js";
import { serviceLogins } from "../../stacks/plan/service-logins.js";
import { Authority } from "../pki/authority.js";
import { monitoringNames } from "./monitoring-names.js";

/** Files of mon1's `/run/plateau`: its certificate, and the password that it asks the directory with. */
export async function monitoringSecrets(seed: Seed): Promise<Record<string, string>> {
  const authority = await Authority.of(seed);
  const { certificate, key } = await authority.issue({
    name: monitoringNames.machine,
    usage: "server",
    dnsNames: Object.values(monitoringNames),
  });
  return {
    "ca.crt": authority.certificate,
    "mon1.crt": certificate,
    "mon1.key": key,
    "secrets.env": `DIRECTORY_PASSWORD='${seed.password(`account/${serviceLogins.monitoring}`)}'\n`,
  };
}
