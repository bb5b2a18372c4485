import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import Docker from "dockerode";
import { expect, onTestFinished, test, vi } from "vitest";
import { EngineAway } from "../../../../scripts/ground/docker/engine-away.js";
import {
  EngineGate,
  withEngineAsItIs,
  withoutAwaitingEngine,
} from "../../../../scripts/ground/docker/engine-gate.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

/** A server of HTTP that answers as an engine does which has no container; where it listens it may be ended and begun. */
function engineAt(socketPath: string) {
  let asked = 0;
  let server: ReturnType<typeof createServer> | undefined;
  const end = async () => {
    server?.closeAllConnections();
    await new Promise((ended) => (server ? server.close(ended) : ended(undefined)));
    server = undefined;
  };
  onTestFinished(end);
  return {
    asked: () => asked,
    end,
    async begin() {
      server = createServer((_, answer) => {
        asked++;
        answer.end("[]");
      });
      await once(server.listen(socketPath), "listening");
    },
  };
}

function gated() {
  const socketPath = join(temporaryFolder(), "docker.sock");
  const gate = new EngineGate();
  return { gate, engine: engineAt(socketPath), docker: gate.guard(new Docker({ socketPath })) };
}

test("whoever asks an engine that is not there has it come once, all together, and is answered", async () => {
  const { gate, engine, docker } = gated();
  const have = vi.fn(() => engine.begin());
  gate.openBy(have);
  const answers = await Promise.all([docker.listContainers(), docker.listNetworks()]);
  expect(answers).toEqual([[], []]);
  expect(have).toHaveBeenCalledTimes(1);
});

test("one that ends after it answered comes again, and is asked again what it was not asked yet", async () => {
  const { gate, engine, docker } = gated();
  const have = vi.fn(() => engine.begin());
  gate.openBy(have);
  await docker.listContainers();
  await engine.end();
  await expect(docker.listContainers()).resolves.toEqual([]);
  expect(have).toHaveBeenCalledTimes(2);
});

test("what changes something is not asked twice of an engine that may have done it", async () => {
  const { gate, engine, docker } = gated();
  gate.openBy(() => engine.begin());
  await docker.listContainers();
  await engine.end();
  await expect(docker.createVolume({ Name: "one" })).rejects.toThrow(
    /^the Docker engine ended while it was at work \(.*\): try again/,
  );
});

test("where it can't be had nothing is asked of it, and it is told why instead of a code", async () => {
  const { gate, engine, docker } = gated();
  const away = new EngineAway({ fr: "arrêté", en: "ended: ask root" });
  gate.openBy(() => Promise.reject(away));
  await expect(docker.listContainers()).rejects.toBe(away);
  expect(engine.asked()).toBe(0);
});

test("one that answers no longer though it was had is told with what to do", async () => {
  const { gate, docker } = gated();
  gate.openBy(async () => undefined);
  await expect(docker.listContainers()).rejects.toThrow(
    /^no Docker engine listens at .* \(connect ENOENT .*\): 'lab doctor' tells/,
  );
});

test("who does not wait is told how far it is, then why it failed, and has it come all the same", async () => {
  const { gate, engine, docker } = gated();
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  gate.openBy(async (note) => {
    note({ fr: "3 machines", en: "3 machines so far" });
    await begun;
    await engine.begin();
  });
  const atOnce = () => withoutAwaitingEngine(() => docker.listContainers());
  await expect(atOnce()).rejects.toThrow("3 machines so far");
  begin();
  await expect.poll(() => atOnce().catch(String)).toEqual([]);
});

test("taken as it is, an engine is neither awaited nor had to come", async () => {
  const { gate, docker } = gated();
  const have = vi.fn(async () => undefined);
  gate.openBy(have);
  await expect(withEngineAsItIs(() => docker.listContainers())).rejects.toMatchObject({
    code: "ENOENT",
  });
  expect(have).not.toHaveBeenCalled();
});

test("a wait for the engine ends with the signal of whoever asks", async () => {
  const { gate, docker } = gated();
  gate.openBy(() => new Promise(() => undefined));
  const abortSignal = AbortSignal.timeout(50);
  await expect(docker.listContainers({ abortSignal })).rejects.toThrow("timeout");
});
