import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";

/** Where a workstation is told of the company's repository. */
export const source = "/etc/apt/sources.list.d/deploiement.sources";

/** Run apt-get on a workstation, as whoever sits at it does. */
export async function aptGet(workstation: Node, ...words: readonly string[]): Promise<void> {
  mustSucceed(
    await workstation.within(30_000)`DEBIAN_FRONTEND=noninteractive /usr/bin/apt-get -q -y \
      -o APT::Update::Error-Mode=any ${words}`,
  );
}

/** Have a workstation take a version of a package from the repository, an older one too. */
export async function takeVersion(workstation: Node, name: string, version: string): Promise<void> {
  await aptGet(workstation, "update");
  await aptGet(workstation, "install", "--allow-downgrades", `${name}=${version}`);
}
