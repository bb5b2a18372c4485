import type { CheckScene } from "../check.js";
import { mustSucceed } from "../must-succeed.js";
import { tries } from "../nodes/limit.js";
import type { Node } from "../nodes/node.js";
import { longestListeningS } from "./longest-listening.js";

/**
 * Have somebody listen on a TCP port of a machine until the verdict, while something is looked at from
 * elsewhere.
 *
 * @param unit name of the machine's unit that listens, nobody else's
 */
export async function listening(
  { tidy }: Pick<CheckScene, "tidy">,
  machine: Node,
  unit: string,
  port: number,
): Promise<void> {
  // It may have ended by itself: then it can't be stopped, and is not there.
  await tidy(machine, {
    fr: `unité ${unit}, qui écoute sur ${port}`,
    en: `unit ${unit}, which listens on ${port}`,
  })`/usr/bin/systemctl stop ${unit} || ! /usr/bin/systemctl --quiet is-active ${unit}`;
  mustSucceed(
    await machine.ask`
      /usr/bin/systemd-run --quiet --collect --unit=${unit} --property=RuntimeMaxSec=${longestListeningS} \
        --property=StandardOutput=null --property=StandardError=null /run/bench/busybox nc -ll -p ${port} -e /bin/true
      for try in $(seq ${tries(8, 100)}); do netstat -ltn | grep -q ${`:${port} `} && break; sleep 0.1; done`,
  );
}
