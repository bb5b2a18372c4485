import type { Seed } from "../scripts/lib/seed.js";
import type { MachineName } from "../stacks/plan.js";
import { domainSecrets } from "./domain-controller/domain-secrets.js";
import { helpdeskSecrets } from "./helpdesk/helpdesk-secrets.js";
import { internetSecrets } from "./internet/internet-secrets.js";
import { mailSecrets } from "./mail-server/mail-secrets.js";
import { nTierSecrets } from "./n-tier/n-tier-secrets.js";
import { benchSecrets } from "./router/bench-secrets.js";
import { routerSecrets } from "./router/router-secrets.js";
import { computerSecrets } from "./workstation/computer-secrets.js";

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
  ws1: computerSecrets("ws1"),
  ws2: computerSecrets("ws2"),
  ws3: computerSecrets("ws3"),
  wsb1: computerSecrets("wsb1"),
  dc1: domainSecrets("dc1"),
  dc2: domainSecrets("dc2"),
  mail1: mailSecrets,
  desk1: helpdeskSecrets,
  ...nTierSecrets,
  bench: benchSecrets,
};
