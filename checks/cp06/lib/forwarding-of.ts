/**
 * What files of sysctl.d, one after another in the order of their turns, come to for net.ipv4.ip_forward: the last word
 * counts. Whether IPv4 is forwarded on all interfaces is the same setting by another name.
 *
 * @returns its value as it is written; undefined where no file has one
 */
export function forwardingOf(lines: readonly string[]): string | undefined {
  return lines
    .map((line) => {
      const [, key = "", value] = line.match(/^\s*-?\s*([\w./-]+)\s*=\s*(\S+)/) ?? [];
      return forwarding.has(key.replaceAll("/", ".")) ? value : undefined;
    })
    .findLast((value) => value !== undefined);
}

const forwarding = new Set(["net.ipv4.ip_forward", "net.ipv4.conf.all.forwarding"]);
