import { NotObserved } from "../channel.js";
import type { Node } from "../node.js";

/**
 * Resolve names from a probe, by the domain's DNS. Short ones are completed with the domain.
 *
 * @returns the addresses of each; none for a name that does not exist
 * @throws NotObserved when no server answers
 */
export async function dnsAddresses(
  probe: Node,
  names: readonly string[],
): Promise<Map<string, readonly string[]>> {
  return new Map(
    await Promise.all(
      [...new Set(names)].map(async (name): Promise<[string, readonly string[]]> => {
        const { stdout, exitCode } = await probe.ask`dig +search +short +time=1 +tries=1 ${name} A`;
        // dig says on its output why it could not ask.
        if (exitCode !== 0) throw new NotObserved(`${probe.name}: ${stdout.trim()}`);
        return [name, stdout.split("\n").filter((line) => /^[\d.]+$/.test(line))];
      }),
    ),
  );
}
