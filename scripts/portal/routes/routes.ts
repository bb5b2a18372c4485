import type { Route } from "../route.js";
import { assetRoutes } from "./assets.js";
import { boardRoutes } from "./board.js";
import { cardRoutes } from "./cards.js";
import { consoleRoutes } from "./consoles.js";
import { frameRoutes } from "./frames.js";
import { guideRoutes } from "./guides.js";
import { labRoutes } from "./labs.js";
import { ownToolRoutes } from "./own-tools.js";
import { wayInRoutes } from "./ways-in.js";

/** Everything that the portal answers, with who may ask. What is not here is not there. */
export const routes: readonly Route[] = [
  ...wayInRoutes,
  ...assetRoutes,
  ...frameRoutes,
  ...labRoutes,
  ...consoleRoutes,
  ...ownToolRoutes,
  ...boardRoutes,
  ...cardRoutes,
  ...guideRoutes,
];
