import * as cp01 from "./cp01-incident-problem-management.js";
import * as cp02 from "./cp02-workstation-config-update.js";
import * as cp03 from "./cp03-workstation-connectivity.js";
import * as cp04 from "./cp04-user-assistance.js";
import * as cp05 from "./cp05-professional-english.js";
import * as cp06 from "./cp06-tcpip-network.js";
import * as cp07 from "./cp07-secured-network.js";
import * as cp08 from "./cp08-server-administration.js";
import * as cp09 from "./cp09-directory-service.js";
import * as cp10 from "./cp10-task-scripting.js";
import * as cp11 from "./cp11-workstation-deployment.js";
import * as cp12 from "./cp12-virtualization-management.js";
import * as cp13 from "./cp13-thin-client-server.js";
import * as cp14 from "./cp14-mail-system.js";
import * as cp15 from "./cp15-n-tier-architecture.js";
import * as cp16 from "./cp16-service-quality-indicators.js";
import * as cp17 from "./cp17-technology-watch.js";
import type { Competence } from "./lib/competence.js";

// In teaching order.
const all = {
  cp01,
  cp02,
  cp03,
  cp04,
  cp05,
  cp06,
  cp07,
  cp08,
  cp09,
  cp10,
  cp11,
  cp12,
  cp13,
  cp14,
  cp15,
  cp16,
  cp17,
};

type All = typeof all;
declare module "./lib/ids.js" {
  interface Declared extends All {}
}

/** Every competence, in teaching order. */
export const competences: readonly Competence[] = Object.values(all).map(
  ({ default: competence }) => competence,
);
