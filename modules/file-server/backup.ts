/** Where the file server's backups go, and how many are kept. */
export const backup = {
  /** Machine that keeps them, and the account there that can do nothing else. */
  host: "net1",
  account: "sauvegarde",
  /** On that machine: what the account takes for the root, and the folder that it may write. */
  jail: "/srv/sauvegardes",
  folder: "depot",
  /** Kept: one a day, one a week, one a month. */
  keep: { daily: 7, weekly: 4, monthly: 6 },
} as const;
