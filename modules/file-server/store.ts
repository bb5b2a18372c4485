/** Where the file server keeps what belongs to people, in their words: shares, and a folder each. */
export const store = {
  root: "/srv/fichiers",
  shares: "/srv/fichiers/partages",
  homes: "/srv/fichiers/personnels",
  /** Inside each share: what was deleted there. */
  bin: ".corbeille",
  /** How long it stays there, in days. */
  binDays: 30,
} as const;
