import type { Seed } from "../../scripts/ground/seed.js";
import { sshKey } from "../pki/ssh-key.js";
import { backup } from "./backup.js";

/** Files of `/run/plateau` on the machine that keeps backups: who may bring them, and who it is. */
export async function backupHostSecrets(seed: Seed): Promise<Record<string, string>> {
  return {
    "backup.pub": (await sshKey(seed, "backup")).publicKey,
    "host.key": (await sshKey(seed, `host/${backup.host}`)).privateKey,
  };
}
