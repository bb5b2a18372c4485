import { createHash } from "node:crypto";

/** What tells a view from another one of the same page, whenever it was seen: by it a stream knows what the page has. */
export function markOf(view: { readonly now: string }): string {
  const text = JSON.stringify({ ...view, now: "" });
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}
