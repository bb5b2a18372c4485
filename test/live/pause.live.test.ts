import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { Lab } from "../../checks/lib/run/lab.js";
import { withChannel } from "../../scripts/channel/with-channel.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { engineFacts } from "../../scripts/host/engine-facts.js";
import { pause } from "../../scripts/operations/pause.js";
import { readyMs } from "../../scripts/operations/ready.js";
import { resume } from "../../scripts/operations/resume.js";
import { summariesOf } from "../../scripts/operations/summaries.js";
import { startDaemon } from "../../scripts/setup/daemon.js";
import { broughtUp } from "../../scripts/training/brought-up.js";
import { cutPower } from "../lib/cut-power.js";
import { labCommand, startLab } from "../lib/lab-command.js";
import { expectSatisfied } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const { own } = await engineFacts(docker());
const quiet = { note: () => undefined };

async function run(node: "file1" | "hv1", script: string): Promise<string> {
  const { code, stdout, stderr } = await withChannel(cycleLab, node, (channel) =>
    channel.run(script, 30_000),
  );
  expect(code, stderr).toBe(0);
  return stdout.trim();
}

async function state(): Promise<string | undefined> {
  const [summary] = await summariesOf([{ candidate: cycleLab, areas: [] }]);
  return summary?.state;
}

async function expectHealthy(): Promise<void> {
  const lab = await Lab.open(cycleLab);
  try {
    const { there } = await broughtUp(cycleLab, catalogue.checks);
    await expectSatisfied(lab, [...there.keys()]);
  } finally {
    await lab.close();
  }
}

test("a whole lab is paused, the engine starts again, and the lab goes on with all that it had", async () => {
  await run("file1", "echo kept > /root/kept && sync");
  const guest = await run("hv1", "virsh --quiet list --name --state-running | sort | tr '\\n' ' '");
  expect(await pause(cycleLab, quiet)).toEqual([]);
  expect(await state()).toBe("paused");

  if (own && process.getuid?.() === 0) {
    cutPower();
    await startDaemon();
  }
  expect(await state()).toBe("paused");
  const running = await docker().listContainers({
    filters: { label: [`plateau.lab=${cycleLab}`] },
  });
  expect(running.map(({ Names }) => Names[0])).toEqual([]);

  await resume(cycleLab, quiet);
  expect(await state()).toBe("up");
  expect(await run("file1", "cat /root/kept")).toBe("kept");
  expect(await run("hv1", "virsh --quiet list --name --state-running | sort | tr '\\n' ' '")).toBe(
    guest,
  );
  await expectHealthy();
});

test.for([500, 4000, 9000])(
  "a pause that is killed after %i ms is finished by the next one, a resume too",
  async (ms) => {
    const { child, ended } = startLab(["pause", cycleLab]);
    setTimeout(() => child.kill("SIGKILL"), ms);
    await ended;
    // It may have been over in time.
    if ((await state()) !== "paused") await pause(cycleLab, quiet);
    expect(await state()).toBe("paused");

    const resuming = startLab(["resume", cycleLab]);
    setTimeout(() => resuming.child.kill("SIGKILL"), ms);
    await resuming.ended;
    if ((await state()) !== "up") {
      const { code, stderr } = await labCommand(["up", cycleLab]);
      expect(code, stderr).toBe(0);
    }
    expect(await state()).toBe("up");
  },
);

test("a lab in which a fault is in force is resumed, says what does not answer, and a machine of it is made anew", {
  timeout: 480_000,
}, async () => {
  const told = async (...words: readonly string[]) => {
    const { code, stderr } = await labCommand(words);
    expect(code, stderr).toBe(0);
    return stderr;
  };
  await told("break", cycleLab, "cp06/relay-stopped");
  await pause(cycleLab, quiet);
  const start = performance.now();
  const resumed = await told("resume", cycleLab);
  // Nobody waits for what is known not to answer as long as for a whole lab.
  expect(performance.now() - start).toBeLessThan(readyMs);
  expect(resumed).toContain(`lab ${cycleLab}: stands, and does not answer, as it was left`);
  expect(resumed).toContain("fw1 (dhcp-helper.service: inactive)");
  expect(await state()).toBe("up");

  expect(await told("reset", cycleLab, "ws1")).toContain("ws1 (dhcp: no address yet)");
  expect(await state()).toBe("up");
  const { code } = await labCommand(["check", cycleLab, "cp06"]);
  expect(code).toBe(1);
  await told("reset", cycleLab, "fw1");
  expect(await told("reset", cycleLab, "ws1", "ws2", "ws3")).not.toContain("does not answer");
});

test("each came back as it was", expectHealthy);
