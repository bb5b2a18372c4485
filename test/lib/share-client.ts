import type { Node } from "../../checks/lib/nodes/node.js";
import { Secret } from "../../checks/lib/nodes/secret.js";
import { plan } from "../../stacks/plan/plan.js";

/** What a server answered to somebody. */
export interface Answer {
  readonly done: boolean;
  /** Everything that the client said, NT_STATUS_… included. */
  readonly said: string;
}

const { domain, realm } = plan().company;

/** Somebody who works in shares from a machine, by the tickets that his password gets him. */
export class ShareClient {
  private readonly node: Node;
  private readonly login: string;
  private readonly password: Secret;
  private readonly server: string;

  /**
   * @param node where he sits: it has `kinit` and `smbclient`
   * @param server whom he asks. @default the file server
   */
  constructor(node: Node, login: string, password: string, server = "file1") {
    this.node = node;
    this.login = login;
    this.password = new Secret(password);
    this.server = `${server}.${domain}`;
  }

  /** Run commands of smbclient in a share. */
  in(share: string, commands: string): Promise<Answer> {
    return this.withTickets(`//${this.server}/${share}`, "-c", commands);
  }

  /** The shares that he is shown. */
  async listed(): Promise<readonly string[]> {
    const { said } = await this.withTickets("-g", "-L", this.server);
    return [...said.matchAll(/^Disk\|([^|]+)\|/gm)].map(([, name]) => name ?? "").sort();
  }

  /** Put a text into a file. */
  write(share: string, file: string, text: string): Promise<Answer> {
    const at = `/tmp/${text}`;
    return this.run(
      `echo ${text} > ${at}`,
      [`//${this.server}/${share}`, "-c", `put ${at} "${file}"`],
      `rm ${at}`,
    );
  }

  /** Read a file. */
  read(share: string, file: string): Promise<Answer> {
    return this.in(share, `get "${file}" -`);
  }

  private withTickets(...args: readonly string[]): Promise<Answer> {
    return this.run("true", args, "true");
  }

  private async run(before: string, args: readonly string[], after: string): Promise<Answer> {
    const script = `${before}; "$@" 2>&1; code=$?; ${after}; exit $code`;
    const { exitCode, stdout, stderr } = await this.node.within(
      15_000,
    )`export KRB5CCNAME=$(mktemp /tmp/tickets.XXXXXX); printf '%s\n' ${this.password} | kinit ${this.login}@${realm} > /dev/null && sh -c ${script} sh smbclient --use-krb5-ccache=$KRB5CCNAME ${args}; code=$?; rm -f $KRB5CCNAME; exit $code`;
    return { done: exitCode === 0, said: stdout + stderr };
  }
}
