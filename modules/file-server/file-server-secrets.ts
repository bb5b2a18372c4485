import type { Seed } from "../../scripts/ground/seed.js";
import { sshKey } from "../pki/ssh-key.js";
import { computerSecrets } from "../workstation/computer-secrets.js";
import { backup } from "./backup.js";

/**
 * Files of the file server's `/run/plateau`: its account in the domain, and how it reaches its backups.
 * Purpose of the seed: `backup/file1`, which they are encrypted with.
 */
export async function fileServerSecrets(seed: Seed): Promise<Record<string, string>> {
  const { privateKey } = await sshKey(seed, "backup");
  const { publicKey: host } = await sshKey(seed, `host/${backup.host}`);
  return {
    ...(await computerSecrets("file1")(seed)),
    "backup.key": privateKey,
    "backup.password": `${seed.password("backup/file1")}\n`,
    known_hosts: `${backup.host} ${host}`,
  };
}
