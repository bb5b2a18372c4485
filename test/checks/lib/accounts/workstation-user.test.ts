import { expect, test } from "vitest";
import { throwAwayLogin } from "../../../../checks/lib/accounts/throw-away-login.js";
import { borrowWorkstationUser } from "../../../../checks/lib/accounts/workstation-user.js";
import { Tidying } from "../../../../checks/lib/run/tidying.js";
import { plan } from "../../../../stacks/plan/plan.js";
import { scriptedLab } from "../../../lib/scripted-lab.js";

/** A machine that answers whatever it is asked, and what that was. */
function machine(said: () => string) {
  const asked: string[] = [];
  const answer = (command: string) => {
    asked.push(command);
    return [0, said()] as const;
  };
  return { asked, answer };
}

const { dc1, dc2 } = plan.machines;
const address = "2: lan    inet 10.10.30.101/24 scope global lan\n";
const speaksTo = ({ interfaces }: typeof dc1 | typeof dc2) =>
  `${address}tcp 0 0 10.10.30.101:40930 ${interfaces.srv}:389 ESTABLISHED\nkdc ${interfaces.srv}\n`;

test("a workstation that turns to the other controller is followed, once that one knows the account", async () => {
  let now = speaksTo(dc1);
  const workstation = machine(() => now);
  const first = machine(() => "");
  const second = machine(() => "");
  const lab = scriptedLab({ dc1: first.answer, dc2: second.answer, ws2: workstation.answer });
  const asker = () => {
    const tidying = new Tidying(lab);
    const scene = lab.scene(["dc1", "dc2", "ws2"], [], AbortSignal.timeout(5000));
    return { ...scene, tidying, tidy: tidying.tidy };
  };
  const [one, other] = [asker(), asker()];
  const { user, directory } = await borrowWorkstationUser(one.nodes.ws2, one);
  now = speaksTo(dc2);
  const later = await borrowWorkstationUser(other.nodes.ws2, other);
  expect(later.user).toBe(user);
  expect([directory, later.directory].map(([node]) => node?.name)).toEqual(["dc1", "dc2"]);
  for (const { tidying } of [one, other]) await tidying.run([]);
  const login = `(sAMAccountName=${throwAwayLogin("t0123456789a", "ws2")})`;
  expect(second.asked.filter((command) => command.includes(login))).toHaveLength(1);
  expect(first.asked.filter((command) => command.includes("ldbdel"))).toHaveLength(1);
});
