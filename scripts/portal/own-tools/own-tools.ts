/** What a candidate's own tools go by. */
export const ownTools = {
  /** From where he works in his lab: what he forwards starts there. */
  seat: "adm1",
  /** Ports of his own computer: to the remote desktop of `ts1`, and of a SOCKS proxy. */
  rdpPort: 33389,
  socksPort: 1080,
} as const;
