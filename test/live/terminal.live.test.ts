import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Nodes } from "../../checks/lib/nodes/nodes.js";
import { remoteDesktop } from "../../modules/terminal-server/remote-desktop.js";
import { onItsOwn } from "../../scripts/channel/on-its-own.js";
import type { Login } from "../../stacks/plan/company/login-of.js";
import { type ProbeName, plan } from "../../stacks/plan/plan.js";
import { containerOf } from "../lib/container-of.js";
import { answers, expectSatisfied, liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { memberOf } from "../lib/member-of.js";
import { RemoteDesktop } from "../lib/remote-desktop.js";

const lab = await liveLab(cycleLab);
const needs = ["ts1", "probe-lan", "probe-guest"] as const;
const scene = () => lab.scene(needs, [], AbortSignal.timeout(110_000));
const { desktopGroup, applicationGroup, application, port } = remoteDesktop;

const worker = memberOf(desktopGroup);
const trainee = memberOf(applicationGroup);
const outsider: Login = "h.dupont";

let nodes: Nodes<(typeof needs)[number]>;
const seats: RemoteDesktop[] = [];

beforeEach(() => {
  ({ nodes } = scene());
});

afterEach(async () => {
  await Promise.all(seats.splice(0).map((seat) => seat.leave()));
  const end = "/usr/bin/pkill -x Xorg; while /usr/bin/pgrep -x Xorg; do sleep 0.1; done";
  await nodes.ts1.ask`${onItsOwn} /bin/sh -c ${end}`;
});

async function sit(
  login: Login,
  more: { password?: string; server?: string; from?: ProbeName } = {},
): Promise<RemoteDesktop> {
  const { password = scene().password(`account/${login}`), from = "probe-lan", ...rest } = more;
  const seat = await RemoteDesktop.open({ lab: cycleLab, from, login, password, ...rest });
  seats.push(seat);
  return seat;
}

/** Process numbers of somebody's screens on the server. */
async function screens(login: Login): Promise<readonly string[]> {
  const { stdout } = await nodes.ts1.ask`${onItsOwn} /usr/bin/pgrep -x -u ${login} Xorg`;
  return stdout.split("\n").filter(Boolean);
}

async function running(login: Login): Promise<readonly string[]> {
  const { stdout } = await nodes.ts1.ask`${onItsOwn} /bin/ps -u ${login} -o comm=`;
  return stdout.split("\n").filter(Boolean);
}

/** Expect a log-in to be refused by the server, in these words. */
async function refused(login: Login, words: string): Promise<void> {
  await nodes.ts1.eventually`journalctl -u xrdp-sesman --since -20s -o cat | grep -q ${words}`;
  expect(await screens(login)).toEqual([]);
}

test("a member of the group gets a desktop, over TLS with a certificate that he verifies", async () => {
  const seat = await sit(worker);
  await nodes.ts1.eventually`${onItsOwn} /usr/bin/pgrep -x -u ${worker} xfce4-panel`;
  await seat.shows(1000);
  expect(await running(worker)).toEqual(expect.arrayContaining(["xfce4-session", "xfwm4"]));
  // By another name the same certificate is not good.
  const address = await sit(worker, { server: plan().machines.ts1.interfaces.srv });
  await expect.poll(() => address.said(), { timeout: 15_000 }).toMatch(/NAME MISMATCH/);
});

test("a wrong password opens nothing", async () => {
  await sit(worker, { password: "not this one" });
  await refused(worker, "pam_authenticate failed: Authentication failure");
});

test("somebody outside the groups is refused, though his password is good", async () => {
  await sit(outsider);
  await refused(outsider, "pam_acct_mgmt failed: Permission denied");
  await sit(worker);
  await nodes.ts1.eventually`${onItsOwn} /usr/bin/pgrep -x -u ${worker} xfce4-session`;
});

test("whoever is cut off comes back to the same session", async () => {
  const first = await sit(worker);
  await nodes.ts1.eventually`${onItsOwn} /usr/bin/pgrep -x -u ${worker} xfce4-panel`;
  const before = await screens(worker);
  expect(before).toHaveLength(1);
  await first.leave();
  const again = await sit(worker);
  await again.shows(1000);
  expect(await screens(worker)).toEqual(before);
});

test("a published application is all there is, and the session ends with it", async () => {
  const seat = await sit(trainee);
  await nodes.ts1.eventually`${onItsOwn} /usr/bin/pgrep -x -u ${trainee} ${application}`;
  const there = await running(trainee);
  for (const part of ["xfce4-session", "xfce4-panel", "xfdesktop", "xfwm4"]) {
    expect(there).not.toContain(part);
  }
  await seat.shows(20);
  await nodes.ts1.succeed`${onItsOwn} /usr/bin/pkill -x -u ${trainee} ${application}`;
  await expect.poll(() => screens(trainee), { timeout: 15_000 }).toEqual([]);
});

describe("a limit of sesman.ini", () => {
  /** With another value than the delivered one, which nobody wants to wait for. */
  async function limited(setting: string, value: number, run: () => Promise<void>) {
    const file = "/etc/xrdp/sesman.ini";
    const again = async () => {
      await nodes.ts1.within(15_000)`systemctl restart xrdp`;
      await nodes.ts1.eventually`/usr/lib/plateau/ready`;
    };
    await nodes.ts1
      .succeed`grep -q ^${setting}= ${file} && sed -i.kept s/^${setting}=.*/${setting}=${value}/ ${file}`;
    try {
      await again();
      await run();
    } finally {
      await nodes.ts1.succeed`mv ${file}.kept ${file}`;
      await again();
    }
  }

  // A minute is the least that xorgxrdp waits, and it looks every ten seconds.
  test("closes a session that nobody comes back to", { timeout: 200_000 }, () =>
    limited("DisconnectedTimeLimit", 60, async () => {
      const seat = await sit(worker);
      await nodes.ts1.eventually`${onItsOwn} /usr/bin/pgrep -x -u ${worker} xfce4-panel`;
      expect(await screens(worker)).toHaveLength(1);
      await seat.leave();
      ({ nodes } = scene());
      await expect.poll(() => screens(worker), { timeout: 90_000, interval: 1000 }).toEqual([]);
    }),
  );

  test("disconnects whoever does nothing, and keeps his session", () =>
    limited("IdleTimeLimit", 10, async () => {
      const seat = await sit(worker);
      await nodes.ts1.eventually`${onItsOwn} /usr/bin/pgrep -x -u ${worker} xfce4-panel`;
      expect(await seat.said()).not.toMatch(/^exit /m);
      await expect.poll(() => seat.said(), { timeout: 40_000 }).toMatch(/^exit /m);
      expect(await screens(worker)).toHaveLength(1);
    }));

  test("refuses one session more than there may be", () =>
    limited("MaxSessions", 1, async () => {
      await sit(worker);
      await nodes.ts1.eventually`${onItsOwn} /usr/bin/pgrep -x -u ${worker} Xorg`;
      await sit(trainee);
      await refused(trainee, "max concurrent session limit exceeded");
      expect(await screens(worker)).toHaveLength(1);
    }));
});

test("guests do not reach it", async () => {
  const address = plan().machines.ts1.interfaces.srv;
  await nodes["probe-lan"].must`timeout 2 bash -c ${`: < /dev/tcp/${address}/${port}`}`;
  expect(
    (await nodes["probe-guest"].ask`timeout 2 bash -c ${`: < /dev/tcp/${address}/${port}`}`)
      .exitCode,
  ).not.toBe(0);
});

test("what somebody left in his home is there after a restart, and he gets in again", async () => {
  const { token } = scene();
  await sit(worker);
  await nodes.ts1.eventually`${onItsOwn} /usr/bin/pgrep -x -u ${worker} xfce4-session`;
  await nodes.ts1.succeed`runuser -u ${worker} -- touch ${`/home/${worker}/${token}`}`;
  await containerOf(cycleLab, "ts1").restart();
  await answers(lab, ["ts1"]);
  ({ nodes } = scene());
  await nodes.ts1.succeed`rm ${`/home/${worker}/${token}`}`;
  await sit(worker);
  await nodes.ts1.eventually`${onItsOwn} /usr/bin/pgrep -x -u ${worker} xfce4-session`;
});

test("the rest of the lab has not suffered", () => expectSatisfied(lab));
