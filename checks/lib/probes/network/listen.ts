import { seconds, tries } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";

export interface ListenOptions {
  readonly token: string;
  readonly interface: string;
  /** As tcpdump writes it. */
  readonly filter: string;
}

/** What passed while a probe listened. */
export interface Heard {
  /** One line per packet, as `tcpdump -q` writes it. */
  readonly lines: readonly string[];
  /** Which of the marks asked for are somewhere in the packets, in clear. */
  readonly holds: ReadonlySet<string>;
}

export interface Listening {
  /** Stop, and say what passed and which marks it held. Nothing is left on the probe. */
  end(marks: readonly string[]): Promise<Heard>;
}

/**
 * Listen on a probe's interface to what others send, whoever it is for; begun when this returns. What the
 * probe sends itself under a worker's address may outlive his tunnel by a packet.
 */
export async function listen(probe: Probe, options: ListenOptions): Promise<Listening> {
  const folder = `/run/${options.token}-heard`;
  await probe.must`mkdir ${folder} && cd ${folder} && : > said && exec 3< said || exit 1
    { timeout ${seconds(6)} tcpdump -i ${options.interface} -Q in -U --immediate-mode -w packets ${options.filter} 2> said < /dev/null
      rm -rf ${folder}; } > /dev/null 2>&1 & echo $! > pid
    for try in $(seq ${tries(100, 20)}); do
      ! grep -q listening said || exit 0
      kill -0 $! || break
      sleep 0.02
    done 2> /dev/null
    cat <&3 >&2; exit 1`;
  return {
    async end(marks) {
      // The last packet may be half written.
      const { stdout } = await probe.must`cd ${folder} || exit 1
        for mark in ${marks}; do grep -qaF -e $mark packets && echo "$mark"; done; echo; tcpdump -nnq -r packets 2> read || { cat read >&2; grep -q truncated read || exit 1; }
        pkill -P $(cat pid)`;
      const [held = "", lines = ""] = stdout.split(/^\n|\n\n/m, 2);
      return {
        lines: lines.split("\n").filter((line) => line !== ""),
        holds: new Set(held.split("\n").filter((line) => line !== "")),
      };
    },
  };
}
