/** What the gate and the bench agree upon. */
export const gate = {
  sshd: ["/usr/sbin/sshd", "-i", "-f", "/etc/ssh/gate.conf"],
  program: "/usr/lib/plateau/gate",
  /** Where calls are answered, and who answers them: neither root nor any candidate. */
  calls: "/calls",
  answerer: 9999,
  /** The user of OpenSSH that has no rights at all, for whoever has not come in yet. */
  unprivileged: 9998,
  /** A candidate's user is this and the number of his account. */
  firstUser: 10_000,
  /** Where accounts are written: a folder for each time that they change, and a link to the last. */
  accounts: "/run/gate",
} as const;
