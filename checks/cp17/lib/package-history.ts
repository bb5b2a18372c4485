import type { Node } from "../../lib/nodes/node.js";

/** What a machine has had of a package since a moment. */
export interface PackageEvent {
  /** Seconds since 1970. */
  readonly at: number;
  /** Absent where it was removed. */
  readonly version: string | undefined;
}

/** What dpkg itself noted of a package on a machine, oldest first; its times are the machine's. */
export async function packageHistory(
  machine: Node,
  name: string,
): Promise<readonly PackageEvent[]> {
  const { stdout } = await machine.ask`
    [ -x /usr/bin/dpkg-query ] || exit 127
    date '+now %s %Y-%m-%dT%H:%M:%SZ'
    grep -hE ${` status (installed|not-installed|config-files) ${name}:`} /var/log/dpkg.log
    true`;
  const [, seconds, local] = stdout.match(/^now (\d+) (\S+)$/m) ?? [];
  // The log is in the machine's own time.
  const ahead = Date.parse(local ?? "") / 1000 - Number(seconds);
  return [...stdout.matchAll(/^(\S+) (\S+) status (\S+) \S+ (\S+)$/gm)].map(
    ([, date, time, state, version]) => ({
      at: Date.parse(`${date}T${time}Z`) / 1000 - ahead,
      version: state === "installed" ? version : undefined,
    }),
  );
}
