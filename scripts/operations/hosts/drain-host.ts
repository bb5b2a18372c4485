import { hosts, hostsFolder } from "../../facts/hosts.js";
import { knownHost } from "./known-hosts.js";
import { type HostLook, lookAtHost } from "./look-at-host.js";

export interface DrainHostInput {
  readonly name: string;
  /** Whether new labs may come there again. */
  readonly undo: boolean;
}

/**
 * Keep new labs from a host, or let them come again. Those that stand there stay.
 *
 * @returns what the host says of those; it is noted as well where that is away
 * @throws Misuse where there is no such host
 */
export async function drainHost({ name, undo }: DrainHostInput): Promise<HostLook> {
  const host = await knownHost(name);
  await hosts.update(hostsFolder, ({ added, drained }) => {
    const { [name]: since = new Date().toISOString(), ...others } = drained;
    return { added, drained: undo ? others : { ...others, [name]: since } };
  });
  return lookAtHost(host.client);
}
