import cp01 from "./cp01-incident-problem-management.js";
import cp02 from "./cp02-workstation-config-update.js";
import cp03 from "./cp03-workstation-connectivity.js";
import cp04 from "./cp04-user-assistance.js";
import cp05 from "./cp05-professional-english.js";
import cp06 from "./cp06-tcpip-network.js";
import cp07 from "./cp07-secured-network.js";
import cp08 from "./cp08-server-administration.js";
import cp09 from "./cp09-directory-service.js";
import cp10 from "./cp10-task-scripting.js";
import cp11 from "./cp11-workstation-deployment.js";
import cp12 from "./cp12-virtualization-management.js";
import cp13 from "./cp13-thin-client-server.js";
import cp14 from "./cp14-mail-system.js";
import cp15 from "./cp15-n-tier-architecture.js";
import cp16 from "./cp16-service-quality-indicators.js";
import cp17 from "./cp17-technology-watch.js";
import type { Competence } from "./lib/competence.js";

/** Every competence, in teaching order. */
export const competences: readonly Competence[] = [
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
];
