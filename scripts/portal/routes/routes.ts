import type { Route } from "../route.js";
import { assetRoutes } from "./assets.js";
import { boardRoutes } from "./board.js";
import { classRoutes } from "./class.js";
import { consoleRoutes } from "./consoles.js";
import { deedRoutes } from "./deeds.js";
import { frameRoutes } from "./frames.js";
import { labRoutes } from "./labs.js";
import { messageRoutes } from "./messages.js";
import { wayInRoutes } from "./ways-in.js";

/** Everything that the portal answers, with who may ask. What is not here is not there. */
export const routes: readonly Route[] = [
  ...wayInRoutes,
  ...assetRoutes,
  ...frameRoutes,
  ...labRoutes,
  ...consoleRoutes,
  ...messageRoutes,
  ...boardRoutes,
  ...deedRoutes,
  ...classRoutes,
];
