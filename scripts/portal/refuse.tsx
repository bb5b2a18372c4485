import { say } from "../ground/say.js";
import type { Text } from "../ground/text.js";
import { drawPage } from "./draw-page.js";
import { ErrorPage } from "./pages/error-page.js";
import type { Asked } from "./route.js";

/** Say no: on a page to whoever reads pages, in JSON to their scripts. */
export function refuse(
  asked: Pick<Asked, "context" | "portal" | "visitor">,
  status: 400 | 403 | 404 | 413 | 429,
  text: Text,
): Response {
  if (asked.context.req.path.startsWith("/api/")) {
    return asked.context.json({ error: say(text) }, status);
  }
  const title = say(
    status === 404
      ? { fr: "Page absente", en: "No such page" }
      : { fr: "Demande refusée", en: "Request refused" },
  );
  return drawPage(asked, { title, status, children: <ErrorPage text={say(text)} /> });
}
