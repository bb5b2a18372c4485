import type { Machine } from "../../lib/nodes/machine.js";
import type { BoundSocket } from "../../lib/probes/network/bound-sockets.js";

/** Most processes that are named of one socket. */
const named = 3;

/** Who has a socket. */
export interface SocketOwner {
  /** As it calls itself, and its number. */
  readonly name: string;
  /** The file that it runs; empty where root may not look. */
  readonly program: string;
  /** Whether that is the bench's own, which is there for anybody: it may be a check that listens for a moment. */
  readonly isBench: boolean;
}

/**
 * Which process of a machine has each of these sockets. Into some root may not look: those of the user whose the
 * socket is are named in its stead, and where there is none either it has no owner here.
 *
 * @returns by the number of the socket
 */
export async function ownersOf(
  machine: Machine,
  sockets: readonly BoundSocket[],
): Promise<ReadonlyMap<number, SocketOwner>> {
  if (sockets.length === 0) return new Map();
  const wanted = sockets.map(({ inode }) => `socket:[${inode}]`).join("\n");
  const { stdout } = await machine.ask`
    cd "$BENCH_PROC" || exit
    ls -l [0-9]*/fd 2> /dev/null | awk '/^[0-9]+\\/fd:$/ { pid = $1; sub("/.*", "", pid) } /socket:/ { print $NF, pid }' |
      grep -F ${wanted} | while read -r socket pid; do
        read -r name < $pid/comm
        echo "$socket $pid $(readlink $pid/exe) $name"
      done
    for pid in [0-9]*; do
      [ -e $pid/exe ] || { read -r name < $pid/comm && echo "shut $pid $(awk '$1 == "Uid:" { print $3 }' $pid/status) $name"; } 2> /dev/null
    done`;
  const lines = stdout.split("\n");
  const seen = new Map(lines.flatMap(seenIn));
  const shut = lines.flatMap((line) => {
    const [, pid, user, name] = /^shut (\d+) (\d+) (.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ user: Number(user), name: `${name}[${pid}]` }];
  });
  return new Map(
    sockets.flatMap(({ inode, user }) => {
      const owner = seen.get(inode);
      if (owner) return [[inode, owner] as const];
      const names = shut.filter((one) => one.user === user).map(({ name }) => name);
      if (names.length === 0) return [];
      const name = names.slice(0, named).join(" | ");
      return [[inode, { name, program: "", isBench: false }] as const];
    }),
  );
}

function seenIn(line: string): (readonly [inode: number, owner: SocketOwner])[] {
  const [, inode, pid, program = "", name] = /^socket:\[(\d+)\] (\d+) (\S*) (.*)$/.exec(line) ?? [];
  if (inode === undefined) return [];
  const isBench = program === "/run/bench/busybox";
  return [[Number(inode), { name: `${name}[${pid}]`, program, isBench }]];
}
