import type { Seed } from "../../scripts/ground/seed.js";
import type { RouterName } from "../../stacks/plan/route.js";
import { Authority } from "../pki/authority.js";
import { authoritySecret } from "../pki/authority-secret.js";
import { sshKey } from "../pki/ssh-key.js";
import { revokedWorker } from "./remote-workers.js";

/** Files of a router's `/run/plateau`: what its tunnels prove and check, and who administers it. */
export async function routerSecrets(
  router: RouterName,
  seed: Seed,
): Promise<Record<string, string>> {
  const authority = await Authority.of(seed);
  const { certificate, key } = await authority.issue({
    name: router,
    usage: router === "fw1" ? "server" : "client",
  });
  return {
    [authoritySecret]: authority.certificate,
    [`${router}.crt`]: certificate,
    [`${router}.key`]: key,
    "crl.pem": await authority.revoke([revokedWorker]),
    "administration.pub": (await sshKey(seed, "administration")).publicKey,
  };
}
