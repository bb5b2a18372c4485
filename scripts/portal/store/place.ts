import { z } from "zod";
import type { Store } from "./store.js";

const placeSchema = z.object({
  address: z.string(),
  fingerprint: z.string(),
  sshPort: z.int().nullable(),
  sshFingerprint: z.string().nullable(),
});

/** Where the pages are served, and by what browsers know that it is they. */
export interface ServedAt {
  readonly address: string;
  readonly fingerprint: string;
  /** Where candidates' own tools come in. @default - they do not */
  readonly ssh?: SshServedAt | undefined;
}

export interface SshServedAt {
  readonly port: number;
  /** Of the host key, as OpenSSH writes it, e.g. `SHA256:…`. */
  readonly fingerprint: string;
}

export function notePlace(store: Store, { address, fingerprint, ssh }: ServedAt): Promise<void> {
  return store.act(async (database) => {
    await database.run(
      `INSERT INTO served (server, address, fingerprint, ssh_port, ssh_fingerprint) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (server) DO UPDATE SET address = excluded.address, fingerprint = excluded.fingerprint,
         ssh_port = excluded.ssh_port, ssh_fingerprint = excluded.ssh_fingerprint`,
      [store.home, address, fingerprint, ssh?.port ?? null, ssh?.fingerprint ?? null],
    );
  });
}

/** Where they were last served; undefined where they never were. */
export function placeServed(store: Store): Promise<ServedAt | undefined> {
  return store.act(async (database) => {
    const found = await database.get(
      `SELECT address, fingerprint, ssh_port AS "sshPort", ssh_fingerprint AS "sshFingerprint" FROM served
       WHERE server = ?`,
      [store.home],
    );
    if (!found) return undefined;
    const { address, fingerprint, sshPort, sshFingerprint } = placeSchema.parse(found);
    const isSsh = sshPort !== null && sshFingerprint !== null;
    const ssh = isSsh ? { port: sshPort, fingerprint: sshFingerprint } : undefined;
    return { address, fingerprint, ...(ssh && { ssh }) };
  });
}
