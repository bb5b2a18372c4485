import type { Login } from "../../../stacks/plan/company/login-of.js";
import type { Scene } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { seconds } from "../../lib/nodes/limit.js";
import { Secret } from "../../lib/nodes/secret.js";

/** ManageSieve (RFC 5804): TLS after STARTTLS, then commands in lines. Whether the certificate is good is another question. */
const program = `
import socket, ssl, sys
def hung_up(kind, problem, where):
    if issubclass(kind, OSError):
        print(problem, file=sys.stderr)
    else:
        sys.__excepthook__(kind, problem, where)
sys.excepthook = hung_up
host, port, limit, *commands = sys.argv[1:]
server = socket.create_connection((host, int(port)), float(limit))
def heard():
    said = b""
    while not any(line.split(b" ")[0] in (b"OK", b"NO", b"BYE") for line in said.split(b"\\r\\n")[:-1]):
        more = server.recv(65536)
        if not more:
            break
        said += more
    return said
heard()
server.sendall(b"STARTTLS\\r\\n")
heard()
context = ssl.create_default_context()
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE
server = context.wrap_socket(server)
heard()
for command in [sys.stdin.readline().strip(), *commands]:
    server.sendall(command.encode() + b"\\r\\n")
    print(heard().decode(), end="\\x1e")
`;

/**
 * Speak to the filters' server as a mail program does, with somebody's own password.
 *
 * @returns the answers, one per command
 * @throws Mismatch when the server does not let her in
 */
export async function manageSieve(
  { nodes, password }: Pick<Scene<"mail1" | "probe-lan">, "nodes" | "password">,
  login: Login,
  commands: readonly string[],
): Promise<readonly string[]> {
  const plain = Buffer.from(`\0${login}\0${password(`account/${login}`)}`).toString("base64");
  const { stdout, stderr } = await nodes["probe-lan"].expecting([0, 1], 9000)`
    command -v python3 > /dev/null || exit 127
    python3 -c ${program} ${mailPlaces().inside} 4190 ${seconds(5)} ${commands} <<< ${new Secret(`AUTHENTICATE "PLAIN" "${plain}"`)}`;
  const [entry = "", ...answers] = stdout.replaceAll("\r", "").split("\x1e").slice(0, -1);
  if (!entry) await mustAnswer(nodes.mail1);
  claim(
    /^OK/m.test(entry),
    claimText("cp04/gets-to-her-mail-filters-managesieve", { login }),
    `4190: ${entry.trim() || stderr.trim().split("\n").at(-1)}`,
  );
  return answers;
}
