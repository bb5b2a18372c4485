import type { Route } from "../route.js";
import { accountRoutes } from "./accounts.js";
import { appraisalRoutes } from "./appraisals.js";
import { assetRoutes } from "./assets.js";
import { boardRoutes } from "./board.js";
import { cardRoutes } from "./cards.js";
import { changeRoutes } from "./changes.js";
import { classRoutes } from "./class.js";
import { consoleRoutes } from "./consoles.js";
import { declarationRoutes } from "./declarations.js";
import { deedRoutes } from "./deeds.js";
import { desktopRoutes } from "./desktops.js";
import { disputeRoutes } from "./disputes.js";
import { dossierRoutes } from "./dossier.js";
import { examRoutes } from "./exams.js";
import { exerciseRoutes } from "./exercises.js";
import { fileRoutes } from "./files.js";
import { frameRoutes } from "./frames.js";
import { guideRoutes } from "./guides.js";
import { helpRoutes } from "./help.js";
import { historyRoutes } from "./history.js";
import { labRoutes } from "./labs.js";
import { messageRoutes } from "./messages.js";
import { ownToolRoutes } from "./own-tools.js";
import { reportRoutes } from "./reports.js";
import { resultRoutes } from "./results.js";
import { timelineRoutes } from "./timeline.js";
import { wayInRoutes } from "./ways-in.js";

/** Everything that the portal answers, with who may ask. What is not here is not there. */
export const routes: readonly Route[] = [
  ...wayInRoutes,
  ...assetRoutes,
  ...frameRoutes,
  ...labRoutes,
  ...accountRoutes,
  ...consoleRoutes,
  ...historyRoutes,
  ...helpRoutes,
  ...disputeRoutes,
  ...reportRoutes,
  ...fileRoutes,
  ...declarationRoutes,
  ...appraisalRoutes,
  ...timelineRoutes,
  ...changeRoutes,
  ...desktopRoutes,
  ...ownToolRoutes,
  ...messageRoutes,
  ...boardRoutes,
  ...cardRoutes,
  ...guideRoutes,
  ...dossierRoutes,
  ...deedRoutes,
  ...examRoutes,
  ...classRoutes,
  ...exerciseRoutes,
  ...resultRoutes,
];
