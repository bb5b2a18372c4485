import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Container } from "dockerode";
import { describe, expect, onTestFinished, test } from "vitest";
import { probeImage } from "../../../modules/probe/probe-image.js";
import { docker } from "../../../scripts/ground/docker/docker.js";
import { startContainer } from "../../../scripts/host/start-container.js";
import { untilEnded } from "../../../scripts/host/until-ended.js";

async function sleeper() {
  const container = await docker().createContainer({
    name: `plateau-test-${randomUUID()}`,
    Image: probeImage().tag,
    Entrypoint: ["/bin/sleep"],
    Cmd: ["300"],
    HostConfig: { NetworkMode: "none", UsernsMode: "host" },
  });
  onTestFinished(() => container.remove({ force: true }));
  await container.start();
  return container;
}

/** Python that traces a process and never looks at it: its end is told to nobody else as long as it does. */
const trace = `
import ctypes, sys, time
seize = 0x4206
print(ctypes.CDLL(None).ptrace(seize, int(sys.argv[1]), None, None), flush=True)
time.sleep(60)`;

/** Have the engine hear nothing of a container's end. @returns lets it hear */
async function holdEnd(container: Container): Promise<() => void> {
  const { State } = await container.inspect();
  const tracer = spawn("python3", ["-c", trace, `${State.Pid}`]);
  onTestFinished(() => void tracer.kill());
  const [said] = await once(tracer.stdout, "data");
  expect(`${said}`.trim()).toBe("0");
  return () => void tracer.kill();
}

const gaveUp = "Cannot kill container";

describe.skipIf(process.getuid?.() !== 0)("an end that the engine gave up on", () => {
  test("is waited for", { timeout: 60_000 }, async () => {
    const container = await sleeper();
    const release = await holdEnd(container);
    let why = "";
    const code = untilEnded(container, () =>
      container.kill().catch((problem: Error) => {
        why = problem.message;
        throw problem;
      }),
    );
    await expect.poll(() => why, { timeout: 30_000 }).toContain(gaveUp);
    release();
    expect(await code).toBe(137);
  });

  test("is the engine's own error where it never comes", { timeout: 60_000 }, async () => {
    const container = await sleeper();
    await holdEnd(container);
    await expect(untilEnded(container, () => container.kill(), 500)).rejects.toThrow(gaveUp);
  });
});

test("one that does not run, or is gone, has ended", async () => {
  const container = await sleeper();
  expect(await untilEnded(container, () => container.kill())).toBe(137);
  expect(await untilEnded(container, () => container.kill())).toBeUndefined();
  const gone = docker().getContainer(randomUUID());
  expect(await untilEnded(gone, () => gone.stop())).toBeUndefined();
});

test("one that runs already need not be started, and one that is gone can't be", async () => {
  const container = await sleeper();
  await startContainer(container);
  expect((await container.inspect()).State.Running).toBe(true);
  await expect(startContainer(docker().getContainer(randomUUID()))).rejects.toThrow(
    "no such container",
  );
});
