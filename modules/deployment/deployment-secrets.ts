import type { Seed } from "../../scripts/ground/seed.js";
import { Authority } from "../pki/authority.js";
import { authoritySecret } from "../pki/authority-secret.js";
import { deployment } from "./deployment.js";
import { repositoryKey } from "./repository-key.js";

/**
 * Files of dep1's `/run/plateau`: the key that signs the repository, the password of the account that
 * creates computer accounts, and the one that the full installer gives root.
 */
export async function deploymentSecrets(seed: Seed): Promise<Record<string, string>> {
  const { privateKey, publicKey } = repositoryKey(seed);
  return {
    [authoritySecret]: (await Authority.of(seed)).certificate,
    "depot.key": privateKey,
    "depot.asc": publicKey,
    "secrets.env": [
      `ACCOUNT_PASSWORD='${seed.password(`account/${deployment().account}`)}'`,
      `INSTALLER_PASSWORD='${seed.password("deployment/installer")}'`,
      "",
    ].join("\n"),
  };
}
