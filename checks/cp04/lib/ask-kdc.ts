import { seconds } from "../../lib/nodes/limit.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { Secret } from "../../lib/nodes/secret.js";
import { domainClient } from "../../lib/probes/directory/domain-client.js";
import { type Try, tries } from "../../lib/probes/tries.js";

/** Ask the domain for a ticket from a workstation's place, and type something at the prompt. */
export async function askKdc(probe: Probe, login: string, typed: string): Promise<Try> {
  return tries(
    probe,
    await probe.within(6000)`
    eval ${domainClient("dc1")}
    printf %s ${new Secret(typed)} > typed
    said=$(timeout ${seconds(3)} kinit ${login} < typed 2>&1); echo "logon $?" $said`,
  )("logon");
}
