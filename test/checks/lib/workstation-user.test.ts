import { expect, test } from "vitest";
import type { Channel } from "../../../checks/lib/channel.js";
import { Node } from "../../../checks/lib/node.js";
import { throwAwayLogin } from "../../../checks/lib/throw-away-login.js";
import { withWorkstationUser } from "../../../checks/lib/workstation-user.js";
import { type NodeName, plan } from "../../../stacks/plan.js";

/** A node that answers whatever it is asked, and what that was. */
function node(name: NodeName, answer: () => string) {
  const asked: string[] = [];
  const run = async (command: string) => {
    asked.push(command);
    return { code: 0, stdout: answer(), stderr: "" };
  };
  const channel = Promise.resolve({ run } as unknown as Channel);
  return { asked, node: new Node(name, channel, [], AbortSignal.timeout(5000)) };
}

const { dc1, dc2 } = plan.machines;
const address = "2: lan    inet 10.10.30.101/24 scope global lan\n";
const speaksTo = ({ interfaces }: typeof dc1 | typeof dc2) =>
  `${address}tcp 0 0 10.10.30.101:40930 ${interfaces.srv}:389 ESTABLISHED\nkdc ${interfaces.srv}\n`;

test("a workstation that turns to the other controller is followed, once that one knows the account", async () => {
  let now = speaksTo(dc1);
  const workstation = node("ws2", () => now);
  const first = node("dc1", () => "");
  const second = node("dc2", () => "");
  const scene = {
    nodes: { dc1: first.node, dc2: second.node },
    token: "t0123456789a",
    benchSecrets: "/nowhere",
  };
  const names = await withWorkstationUser(workstation.node, scene, async ({ user, directory }) => {
    now = speaksTo(dc2);
    const meanwhile = await withWorkstationUser(workstation.node, scene, async (later) => {
      expect(later.user).toBe(user);
      return later.directory.map(({ name }) => name);
    });
    return [directory.map(({ name }) => name), meanwhile];
  });
  expect(names).toEqual([["dc1"], ["dc2"]]);
  const login = `(sAMAccountName=${throwAwayLogin("t0123456789a", "ws2")})`;
  expect(second.asked.filter((command) => command.includes(login))).toHaveLength(1);
  expect(first.asked.filter((command) => command.includes("ldbdel"))).toHaveLength(1);
});
