/** The columns of a roster, each with the names that its header may have. */
export const columns = {
  id: ["identifiant", "id"],
  name: ["nom", "name"],
  group: ["groupe", "group"],
  language: ["langue", "language"],
  areas: ["domaines", "areas"],
  host: ["hôte", "serveur", "host"],
} as const;

export type Column = keyof typeof columns;

/** Every header that there may be. */
export const headers: readonly string[] = Object.values(columns).flat();
