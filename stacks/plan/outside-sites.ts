import type { Plan } from "./plan.js";

/** Sites of the outside that somebody asks for by name. */
export const outsideSites = {
  /** Any site of the Internet. */
  web: "www.exemple.test",
  /** Publishes notices, in feeds. */
  notices: "avis.exemple.test",
} as const satisfies Record<string, keyof Plan["outside"]>;
