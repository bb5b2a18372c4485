import type { z } from "zod";
import type { Asked } from "../route.js";
import { malformed } from "./malformed.js";

/** What a page's script asks with. @throws Misuse where it is not of that form */
export async function bodyOf<T>({ context }: Asked, schema: z.ZodType<T>): Promise<T> {
  const { data, error } = schema.safeParse(await context.req.json());
  if (data !== undefined) return data;
  throw malformed(error?.issues[0]?.message ?? "");
}
