import { hostname, networkInterfaces } from "node:os";

/** What listens on every address of the server. */
const everywhere = ["0.0.0.0", "::"];

/**
 * Addresses and names that browsers reach a server by, the one that people are told first.
 *
 * @param host what it listens on
 */
export function ownNames(host: string): [string, ...string[]] {
  if (!everywhere.includes(host)) return [host];
  const addresses = Object.values(networkInterfaces())
    .flatMap((one) => one ?? [])
    // An address of the link alone has the name of a card in it, which no certificate may.
    .filter(({ internal, address }) => !internal && !address.startsWith("fe80:"))
    .map(({ address }) => address);
  return [hostname(), ...addresses];
}
