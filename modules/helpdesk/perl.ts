/** A flat table as Perl writes it, e.g. `{ 'Basse' => 20 }`. */
export function perl(table: Readonly<Record<string, number>>): string {
  return `{ ${Object.entries(table)
    .map(([key, value]) => `'${key}' => ${value}`)
    .join(", ")} }`;
}
