import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { forgetLogins } from "../../checks/lib/accounts/forget-login.js";
import { Secret } from "../../checks/lib/nodes/secret.js";
import { workstationState } from "../../checks/lib/probes/directory/workstation-state.js";
import { sshLogin } from "../../checks/lib/probes/ssh-login.js";
import { Tidying } from "../../checks/lib/run/tidying.js";
import { probeBeside, workstations } from "../../stacks/plan/workstations.js";
import { liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
/** An accountant: no check logs on as her. */
const login = "l.lefevre";

test.for(workstations)("on %s a home is its owner's alone", { timeout: 60_000 }, async (name) => {
  const { nodes, password: passwordOf } = lab.scene(
    [name, probeBeside(name)],
    [],
    AbortSignal.timeout(50_000),
  );
  const workstation = nodes[name];
  const forgotten = async () => {
    const { tidy } = new Tidying(lab);
    await (await forgetLogins({ tidy }, workstation, [login])).now();
  };
  const { address } = await workstationState(workstation);
  const password = new Secret(passwordOf(`account/${login}`));
  const script = `${sshLogin.longer(1)}
    loginOnce session 30 ${address} ${login} "$PASSWORD" 'stat -c "%a %U" .; sleep 20'`;
  await forgotten();
  const session = nodes[probeBeside(name)].within(40_000)`PASSWORD=${password} bash -c ${script}`;
  const home = () => workstation.ask`/usr/bin/stat -c '%a %U' /home/${login} 2>&1`;
  await expect
    .poll(async () => (await home()).stdout.trim(), { timeout: 20_000, interval: 20 })
    .toBe(`700 ${login}`);

  // The session goes on while what it left is taken away: it must not come back.
  await forgotten();
  expect((await session).stdout).toMatch(/^session 255/);
  await setTimeout(1000);
  const { stdout: left } =
    await workstation.ask`pgrep -af ${`sshd.*: ${login}`}; ls -d /home/${login} 2> /dev/null`;
  expect(left).toBe("");
});
