/**
 * The account that is a workstation's own as long as the bench looks whether such a one gets in: what its line in
 * /etc/passwd has, and how long it stays at most, in seconds. Its key in root's file goes with it.
 */
export const ownLocalAccount = { uid: 64_999, gid: 65_534, homes: "/run", longestS: 20 } as const;
