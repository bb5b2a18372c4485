import type { z } from "zod";

type Schema = z.core.JSONSchema.BaseSchema;

/** Names of what an object may have, at a place of what a schema describes. */
export function fieldsAt(schema: Schema, path: readonly PropertyKey[]): readonly string[] {
  let at: Schema | undefined = schema;
  for (const step of path) {
    const { properties, additionalProperties, items }: Schema = at ?? {};
    const next: unknown = properties?.[String(step)] ?? additionalProperties ?? items;
    at = typeof next === "object" ? (next as Schema) : undefined;
  }
  return Object.keys(at?.properties ?? {});
}
