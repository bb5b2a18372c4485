/**
 * Shell that defines `processes`: the machine's own, one a line, with its number, its user's number, as
 * whom it acts, and its name. Where requests find them is told by the channel.
 */
export const ownProcesses = `
processes() {
  cat "$BENCH_PROC"/[0-9]*/status 2> /dev/null |
    awk -F '\\t' '$1 == "Name:" { name = $2 } $1 == "Pid:" { pid = $2 } $1 == "Uid:" { print pid, $3, name }'
}`;
