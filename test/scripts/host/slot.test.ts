import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { slotOf } from "../../../scripts/host/slot.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
const socket = join(home, "engine.sock");
vi.stubEnv("PLATEAU_HOME", home);
vi.stubEnv("DOCKER_HOST", `unix://${socket}`);

function note(lab: string, text: string): string {
  mkdirSync(join(home, lab), { recursive: true });
  const file = join(home, lab, "slot");
  writeFileSync(file, text);
  return file;
}

/** An engine that answers everything alike, until the test is over. */
async function engine(status: number, body: string): Promise<void> {
  const server = createServer((_, response) => response.writeHead(status).end(body));
  await new Promise<void>((listening) => server.listen(socket, listening));
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
}

test("where no engine is, the slot that was noted is the lab's", async () => {
  note("c01", "3");
  expect(await slotOf("c01")).toBe(3);
});

test("where the engine answers that it can't tell, no slot is free", async () => {
  note("c01", "3");
  await engine(500, '{"message":"out of order"}');
  await expect(slotOf("c01")).rejects.toThrow("out of order");
});

test.for<[string, string]>([
  ["", '""'],
  ["three", '"three"'],
  ["-1", '"-1"'],
  ["9999999", '"9999999"'],
])("'%s' is no slot: the file is named and kept", async ([text, said]) => {
  const file = note("c02", text);
  await expect(slotOf("c02")).rejects.toThrow(`${file} holds ${said}, a number from 0 to `);
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("where the slot of another lab can't be read, none is given away: it may be that one", async () => {
  note("c02", "1");
  const file = note("c03", "");
  await engine(200, "[]");
  await expect(slotOf("c04")).rejects.toThrow(file);
  note("c03", "0");
  expect(await slotOf("c04")).toBeGreaterThan(1);
});
