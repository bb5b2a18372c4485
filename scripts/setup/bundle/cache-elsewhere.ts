import type { Text } from "../../ground/text.js";

/** How there may be more room where set-up keeps what can be made again. */
export const cacheElsewhere: Text = {
  fr: "placez le cache sur un autre disque (XDG_CACHE_HOME)",
  en: "have the cache on another disk (XDG_CACHE_HOME)",
};
