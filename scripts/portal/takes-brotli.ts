import type { Context } from "hono";
import { accepts } from "hono/accepts";

/** Whether the browser reads Brotli: by HTTPS all do. */
export function takesBrotli(context: Context): boolean {
  const encoding = accepts(context, {
    header: "Accept-Encoding",
    supports: ["br", "identity"],
    default: "identity",
    // Browsers name several as equally welcome, gzip first.
    match: (all) => (all.some(({ type, q }) => type === "br" && q > 0) ? "br" : "identity"),
  });
  return encoding === "br";
}
