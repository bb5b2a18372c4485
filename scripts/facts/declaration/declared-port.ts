import { z } from "zod";
import { refuse } from "../../ground/refuse.js";
import { shutPorts } from "./shut-ports.js";

const list = shutPorts
  .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`))
  .join(", ");

/** A port that a company may open. */
export const declaredPort = z
  .int()
  .min(1)
  .max(65_535)
  .superRefine((port, context) => {
    if (!shutPorts.some(([first, last]) => port >= first && port <= last)) return;
    refuse(context, [], {
      fr: `tout port hormis ceux qui donnent la main, des fichiers ou un écran en clair : ${list}`,
      en: `any port but those that give command, files or a screen in clear text: ${list}`,
    });
  });
