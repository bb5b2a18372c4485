import type { Seed } from "../scripts/ground/seed.js";
import type { MachineName } from "../stacks/plan/plan.js";
import { deploymentSecrets } from "./deployment/deployment-secrets.js";
import { domainSecrets } from "./domain-controller/domain-secrets.js";
import { backupHostSecrets } from "./file-server/backup-host-secrets.js";
import { fileServerSecrets } from "./file-server/file-server-secrets.js";
import { helpdeskSecrets } from "./helpdesk/helpdesk-secrets.js";
import { internetSecrets } from "./internet/internet-secrets.js";
import { mailSecrets } from "./mail-server/mail-secrets.js";
import { monitoringSecrets } from "./monitoring/monitoring-secrets.js";
import { nTierSecrets } from "./n-tier/n-tier-secrets.js";
import { benchSecrets } from "./router/bench-secrets.js";
import { routerSecrets } from "./router/router-secrets.js";
import { terminalServerSecrets } from "./terminal-server/terminal-server-secrets.js";
import { computerSecrets } from "./workstation/computer-secrets.js";
import { workstationSecrets } from "./workstation/workstation-secrets.js";

/** Who is given secrets: a machine, or the bench, which keeps its own on the host. */
export type SecretHolder = MachineName | "bench";

/**
 * The secrets of each holder, as files of its folder: a machine finds it at `/run/plateau`, readable
 * by its root alone. By convention `secrets.env` holds shell assignments.
 */
export const secrets: Partial<
  Record<SecretHolder, (seed: Seed) => Promise<Record<string, string>> | Record<string, string>>
> = {
  fw1: (seed) => routerSecrets("fw1", seed),
  fw2: (seed) => routerSecrets("fw2", seed),
  ext1: internetSecrets,
  ws1: workstationSecrets("ws1"),
  ws2: workstationSecrets("ws2"),
  ws3: workstationSecrets("ws3"),
  wsb1: workstationSecrets("wsb1"),
  dc1: domainSecrets("dc1"),
  dc2: domainSecrets("dc2"),
  net1: backupHostSecrets,
  mail1: mailSecrets,
  file1: fileServerSecrets,
  ts1: terminalServerSecrets,
  desk1: helpdeskSecrets,
  dep1: deploymentSecrets,
  adm1: computerSecrets("adm1"),
  ...nTierSecrets,
  mon1: monitoringSecrets,
  bench: benchSecrets,
};
