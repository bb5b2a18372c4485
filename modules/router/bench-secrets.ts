import type { Seed } from "../../scripts/ground/seed.js";
import { Authority } from "../pki/authority.js";
import { authoritySecret } from "../pki/authority-secret.js";
import { sshKey } from "../pki/ssh-key.js";
import { remoteAccessClientConf } from "./remote-access-client-conf.js";
import { revokedWorker, validWorker } from "./remote-workers.js";

/** What the bench needs to call as a mobile worker and as the administrator would. */
export async function benchSecrets(seed: Seed): Promise<Record<string, string>> {
  const authority = await Authority.of(seed);
  const handedTo = async (name: string) =>
    remoteAccessClientConf(authority.certificate, await authority.issue({ name, usage: "client" }));
  return {
    [authoritySecret]: authority.certificate,
    [`${validWorker}.ovpn`]: await handedTo(validWorker),
    [`${revokedWorker}.ovpn`]: await handedTo(revokedWorker),
    "administration.key": (await sshKey(seed, "administration")).privateKey,
  };
}
