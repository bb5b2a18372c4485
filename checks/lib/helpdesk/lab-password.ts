/** What every password of a lab looks like, for PostgreSQL. */
export const passwordShape = "P7-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}";

/** A text of the database without the passwords in it: what is read there is kept with the results. */
export function blotted(text: string): string {
  return `regexp_replace(${text}, '${passwordShape}', '•••', 'g')`;
}
