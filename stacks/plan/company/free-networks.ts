/** Networks that nobody has on the Internet, by what they may be. */
export const freeNetworks = {
  /** For examples, hence nobody's: one of them is the simulated Internet. A third one is that of texts. */
  outside: ["198.51.100.0/24", "203.0.113.0/24"],
  inside: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
} as const;
