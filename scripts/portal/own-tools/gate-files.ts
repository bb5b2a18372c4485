import { gate } from "../../../modules/gate/gate.js";
import type { SshAccount } from "../ways-in/ssh-keys.js";

/** A file of the gate, below the folder of its accounts. */
export interface GateFile {
  readonly path: string;
  readonly content: string;
  readonly mode: number;
}

/**
 * What the gate knows of candidates: a user for each who has a key, and his keys. No name of a person and no code is there.
 *
 * @param hostKey private, as OpenSSH writes it
 */
export function gateFiles(accounts: readonly SshAccount[], hostKey: string): GateFile[] {
  const users = [
    user("root", 0, "/usr/sbin/nologin"),
    user("sshd", gate.unprivileged, "/usr/sbin/nologin"),
    ...accounts.map(({ id, candidate }) => user(candidate, uidOf(id), gate.program)),
  ];
  return [
    { path: "passwd", content: users.join(""), mode: 0o644 },
    { path: "host-key", content: hostKey, mode: 0o600 },
    ...accounts.map(({ candidate, keys }) => ({
      path: `keys/${candidate}`,
      content: keys.map((key) => `restrict ${key}\n`).join(""),
      mode: 0o644,
    })),
  ];
}

/** The user of an account in the gate. */
export function uidOf(id: number): number {
  return gate.firstUser + id;
}

/** Of a group of its own; `*`: no password is his. */
function user(name: string, uid: number, shell: string): string {
  return `${name}:*:${uid}:${uid}::/:${shell}\n`;
}
