import type { z } from "zod";
import type { Text } from "./text.js";

/**
 * Refuse something of what somebody wrote as JSON.
 *
 * @param path where it is, from what is looked at
 * @param allowed what may be there in its stead, for whoever wrote it
 */
export function refuse(
  context: z.RefinementCtx,
  path: readonly PropertyKey[],
  allowed: Text,
): void {
  context.addIssue({ code: "custom", path: [...path], params: { allowed } });
}
