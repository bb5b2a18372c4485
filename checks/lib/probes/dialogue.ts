import type { Probe } from "../probe.js";
import type { Secret } from "../secret.js";

/** A server that speaks in lines, and which lines end what it says. */
export interface LineServer {
  readonly host: string;
  readonly port: number;
  /** How TLS comes: never, at once, or after SMTP's own STARTTLS. The certificate is not judged here. */
  readonly tls: "none" | "at once" | "starttls smtp";
  /** Extended regular expressions; none where the client hears the greeting by itself, for STARTTLS. */
  readonly greetingEnds?: string;
  readonly answerEnds: string;
  /** Extended regular expression of an answer after which nothing more is said. @default - all is said */
  readonly givesUpAt?: string;
  /** Address of the probe's segment to come from, which is the probe's as long as it takes. @default - its own */
  readonly from?: string | undefined;
}

/** For a whole conversation, in milliseconds. */
const limitMs = 9000;

/**
 * `converse HOST PORT TLS GREETING ANSWER GIVE_UP FROM COMMAND…`: each answer is printed with a record separator.
 * It stops where the server says nothing more: three seconds for a greeting, which asks nothing of it, seven
 * for an answer. A command after `WAIT` is said again until its answer
 * has a number, which later ones find as `%n`; a letter is not handed in after a refused `DATA`.
 */
const script = `
converse() {
  command -v nc openssl > /dev/null || exit 127
  local host=$1 port=$2 tls=$3 greeting=$4 answer=$5 hopeless=$6 number='^\\* SEARCH ([0-9]+)'
  from=$7
  local pid line command heard= found= refused= tries
  shift 7
  trap '' PIPE
  if [ -n "$from" ]; then
    trap 'ip address del "$from/32" dev "$segment"' EXIT
    trap exit TERM
    segment=$(ip -o route get "$host" | sed 's/.* dev \\([^ ]*\\).*/\\1/')
    ip address add "$from/32" dev "$segment"
  fi
  case $tls in
    none) coproc server { exec timeout 9 nc -w 7 \${from:+-s "$from"} "$host" "$port"; } ;;
    "at once") coproc server { exec timeout 9 openssl s_client \${from:+-bind "$from"} -quiet -verify_quiet -connect "$host:$port"; } ;;
    *) coproc server { exec timeout 9 openssl s_client \${from:+-bind "$from"} -quiet -verify_quiet -starttls smtp -connect "$host:$port"; } ;;
  esac 2> /dev/null
  pid=$server_PID
  exec 3<&"\${server[0]}" 4>&"\${server[1]}"
  hear() {
    heard=
    while IFS= read -r -t "\${2:-7}" line <&3; do
      heard+=$line$'\\n'
      [[ $line =~ $1 ]] && return
    done
    false
  }
  [ -z "$greeting" ] || hear "$greeting" 3 || set --
  [ -z "$heard" ] || printf '%s\\x1e' "$heard"
  for command; do
    tries=1
    [[ $command != "WAIT "* ]] || { command=\${command#WAIT } tries=30; }
    command=\${command//%n/$found}
    if [ -n "$refused" ]; then
      refused=
    else
      while printf '%s\\r\\n' "$command" >&4 && hear "$answer"; do
        [[ $heard =~ $number ]] && found=\${BASH_REMATCH[1]} && break
        [ $((--tries)) -gt 0 ] || break
        sleep 0.15
      done 2> /dev/null
      [[ $command == DATA && $heard != 354* ]] && refused=yes
    fi
    [ -n "$heard" ] || break
    printf '%s\\x1e' "$heard"
    [[ -z $hopeless || ! $heard =~ $hopeless ]] || break
  done
  kill "$pid" 2> /dev/null
}`;

/**
 * Hold a conversation from a probe, one command after another.
 *
 * @returns the greeting where it is heard, then an answer per command; none where nobody answers
 */
export async function dialogue(
  probe: Probe,
  { host, port, tls, greetingEnds = "", answerEnds, givesUpAt = "", from = "" }: LineServer,
  commands: readonly (string | Secret)[],
): Promise<readonly string[]> {
  const { stdout } = await probe.within(limitMs)`
    eval ${script}
    converse ${[host, String(port), tls, greetingEnds, answerEnds, givesUpAt, from]} ${commands}`;
  return stdout.replaceAll("\r", "").split("\x1e").slice(0, -1);
}
