import type { z } from "zod";
import type { Asked } from "../route.js";
import { malformed } from "./malformed.js";

/** What a form of a page asks with. @throws Misuse where it is not of that form */
export async function formOf<T>({ context }: Asked, schema: z.ZodType<T>): Promise<T> {
  return ofForm(schema, await context.req.parseBody());
}

/** What a page's script asks with. @throws Misuse where it is not of that form */
export async function bodyOf<T>({ context }: Asked, schema: z.ZodType<T>): Promise<T> {
  return ofForm(schema, await context.req.json());
}

function ofForm<T>(schema: z.ZodType<T>, asked: unknown): T {
  const { data, error } = schema.safeParse(asked);
  if (data !== undefined) return data;
  throw malformed(error?.issues[0]?.message ?? "");
}
