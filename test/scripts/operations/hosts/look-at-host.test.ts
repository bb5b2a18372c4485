import { createServer } from "node:net";
import { join } from "node:path";
import Docker from "dockerode";
import { expect, test } from "vitest";
import { lookAtHost } from "../../../../scripts/operations/hosts/look-at-host.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

test("a host that takes a question and never answers is away within the limit", async () => {
  const socketPath = join(temporaryFolder(), "silent.sock");
  const server = createServer();
  await new Promise<void>((listening) => server.listen(socketPath, listening));
  const start = performance.now();
  const { away } = await lookAtHost(() => new Docker({ socketPath }), { limitMs: 300 });
  server.close();
  expect(away?.en).toContain("no answer within 0.3 s");
  expect(performance.now() - start).toBeLessThan(3000);
});

test("what answers and is no engine is told so", async () => {
  const socketPath = join(temporaryFolder(), "other.sock");
  const server = createServer((socket) => {
    socket.once("data", () =>
      socket.end(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
      ),
    );
  });
  await new Promise<void>((listening) => server.listen(socketPath, listening));
  const { away } = await lookAtHost(() => new Docker({ socketPath }));
  server.close();
  expect(away?.en).toContain("what answers there is no Docker engine");
});

test("a host whose client can't be made is away, with the reason", async () => {
  const look = await lookAtHost(() => {
    throw new Error("no files");
  });
  expect(look.away?.fr).toBe("no files");
});
