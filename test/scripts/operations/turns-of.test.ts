import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test, vi } from "vitest";
import { turnsOf } from "../../../scripts/operations/turns-of.js";

/** An engine of somewhere else, with more cores than two kinds of work take and fewer than three. */
const engine = createServer((_, response) => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ ID: `FAR-${process.pid}`, NCPU: 5 }));
});
await new Promise<void>((listening) => engine.listen(0, "127.0.0.1", listening));
afterAll(() => void engine.close());
vi.stubEnv("PLATEAU_TURNS", `plateau/test/${process.pid}/turns-of`);
vi.stubEnv("DOCKER_HOST", `tcp://127.0.0.1:${(engine.address() as AddressInfo).port}`);

test("an engine of one's choice that is reached by the network has its own cores", async () => {
  const turns = await turnsOf("c01");
  expect(await turnsOf("c02")).toBe(turns);
  let go = () => {};
  const over = new Promise<void>((resolve) => {
    go = resolve;
  });
  const began: string[] = [];
  const ended = ["c01", "c02", "c03"].map((lab) => {
    const who = { lab, verb: "up", mode: "change", pid: process.pid, user: "x", cores: 2 } as const;
    return turns.with({ ...who, since: new Date().toISOString() }, () => {
      began.push(lab);
      return over;
    });
  });
  await expect.poll(() => began).toEqual(["c01", "c02"]);
  go();
  await Promise.all(ended);
  expect(began).toEqual(["c01", "c02", "c03"]);
});
