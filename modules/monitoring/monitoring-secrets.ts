import type { Seed } from "../../scripts/ground/seed.js";
import { serviceLogins } from "../../stacks/plan/service-logins.js";
import { serverSecrets } from "../pki/server-secrets.js";
import { monitoringNames } from "./monitoring-names.js";

/** Files of mon1's `/run/plateau`: its certificate, and the password that it asks the directory with. */
export async function monitoringSecrets(seed: Seed): Promise<Record<string, string>> {
  const { machine: name } = monitoringNames();
  return {
    ...(await serverSecrets(seed, {
      file: "mon1",
      name,
      dnsNames: Object.values(monitoringNames()),
    })),
    "secrets.env": `DIRECTORY_PASSWORD='${seed.password(`account/${serviceLogins.monitoring}`)}'\n`,
  };
}
