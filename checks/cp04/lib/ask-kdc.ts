import type { Probe } from "../../lib/probe.js";
import { domainClient } from "../../lib/probes/domain-client.js";
import { type Try, tries } from "../../lib/probes/tries.js";
import { Secret } from "../../lib/secret.js";

/** Ask the domain for a ticket from a workstation's place, and type something at the prompt. */
export async function askKdc(probe: Probe, login: string, typed: string): Promise<Try> {
  return tries(
    probe,
    await probe.within(6000)`
    eval ${domainClient("dc1")}
    printf %s ${new Secret(typed)} > typed
    said=$(timeout 3 kinit ${login} < typed 2>&1); echo "logon $?" $said`,
  )("logon");
}
