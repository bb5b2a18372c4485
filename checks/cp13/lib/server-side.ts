import { seconds } from "../../lib/nodes/limit.js";
import type { Node } from "../../lib/nodes/node.js";
import { ownProcesses } from "../../lib/nodes/own-processes.js";

/** What the terminal server has of somebody. */
export interface ServerSide {
  readonly login: string;
  /** Process numbers of his screens: one per session. */
  readonly screens: readonly string[];
  /** Names of all his processes. */
  readonly programs: readonly string[];
  /** His session's limits, as his screen was given them: `XRDP_SESMAN_MAX_IDLE_TIME`… */
  readonly limits: ReadonlyMap<string, string>;
  /** Owner and mode of his home. */
  readonly home: string;
  /** What he reads of his own: `home`, `processes`. */
  readonly ownReads: readonly string[];
  /** What another user reads of it. */
  readonly othersRead: readonly string[];
  /** What the session manager's log says of him. */
  readonly log: string;
}

export interface ServerSideOptions {
  /** Program of his to wait for, a while. @default - nobody is waited for */
  readonly waitFor?: string;
  /** Somebody else, who tries to look. */
  readonly other: string;
}

/** Ask the terminal server's kernel, homes and log about somebody. */
export async function serverSide(
  server: Node,
  login: string,
  { waitFor = "", other }: ServerSideOptions,
): Promise<ServerSide> {
  const home = `/home/${login}`;
  const { stdout } = await server.within(10_000)`
    eval ${ownProcesses}
    uid=$(/usr/bin/id -u ${login} 2> /dev/null)
    his() { processes | sed -n "s/^\\([0-9]*\\) $uid $1\$/\\1/p"; }
    screens() { his Xorg; }
    if [ -n ${waitFor} ]; then
      end=$(($(date +%s) + ${seconds(6)}))
      until [ -n "$(his ${waitFor})" ] && [ -n "$(screens)" ]; do
        [ "$(date +%s)" -ge $end ] && break
        sleep 0.2
      done
    fi
    for pid in $(screens); do echo "screen $pid"; done
    processes | sed -n "s/^[0-9]* $uid /program /p"
    pid=$(screens | head -n 1)
    as() { /usr/sbin/runuser -u "$@" 2> /dev/null; }
    as ${login} -- cat $BENCH_PROC/$pid/environ | tr '\\0' '\\n' | sed -n 's/^XRDP_SESMAN_/limit XRDP_SESMAN_/p'
    echo "home $(/usr/bin/stat -c '%U %a' ${home} 2> /dev/null)"
    as ${login} -- ls -A ${home} > /dev/null && echo own home
    as ${login} -- cat $BENCH_PROC/$pid/environ > /dev/null && echo own processes
    as ${other} -- ls -A ${home} > /dev/null && echo others home
    as ${other} -- cat $BENCH_PROC/$pid/environ > /dev/null && echo others processes
    journalctl --unit xrdp-sesman --since -20s --output cat --no-pager | grep -F ${login} | sed 's/^/log /'
    true`;
  const said = (word: string) =>
    stdout
      .split("\n")
      .filter((line) => line.startsWith(`${word} `))
      .map((line) => line.slice(word.length + 1));
  return {
    login,
    screens: said("screen"),
    programs: said("program"),
    limits: new Map(said("limit").map((line) => line.split("=", 2) as [string, string])),
    home: said("home")[0] ?? "",
    ownReads: said("own"),
    othersRead: said("others"),
    log: said("log").join("\n"),
  };
}
