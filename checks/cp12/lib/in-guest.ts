import { seconds, tries } from "../../lib/nodes/limit.js";
import type { Node } from "../../lib/nodes/node.js";

/** Have a virtual machine run a command, by its agent, and tell what it said; nothing without an answer. */
export async function inGuest(host: Node, guest: string, command: string): Promise<string> {
  const ask = (request: object) => JSON.stringify(request);
  const exec = ask({
    execute: "guest-exec",
    arguments: { path: "/bin/sh", arg: ["-c", command], "capture-output": true },
  });
  const status = '{"execute":"guest-exec-status","arguments":{"pid":';
  const { stdout } = await host.ask`
    pid=$(virsh -q qemu-agent-command --timeout ${seconds(2)} ${guest} ${exec} | sed 's/.*"pid":\\([0-9]*\\).*/\\1/')
    [ -n "$pid" ] || exit 1
    for try in $(seq ${tries(8, 200)}); do
      said=$(virsh -q qemu-agent-command --timeout ${seconds(2)} ${guest} ${status}$pid'}}') || exit 1
      case $said in *'"exited":true'*) echo "$said"; exit 0 ;; esac
      sleep 0.2
    done`;
  const data = stdout.match(/"out-data":"([^"]*)"/)?.[1] ?? "";
  return Buffer.from(data, "base64").toString("utf8");
}
