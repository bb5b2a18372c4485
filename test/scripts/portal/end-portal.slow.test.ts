import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { ownCertificate } from "../../../scripts/portal/certificate.js";
import { endPortal } from "../../../scripts/portal/end-portal.js";
import { listen } from "../../../scripts/portal/listen.js";
import { messagesOf } from "../../lib/messages-of.js";
import { pageSocket, soon } from "../../lib/page-socket.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const host = "127.0.0.1";

interface Told {
  readonly notice?: { readonly text: string } | null;
}

/** All that pages are told until their stream ends. */
async function allOf(messages: AsyncGenerator<Told>): Promise<Told> {
  let all: Told = {};
  for await (const message of messages) all = { ...all, ...message };
  return all;
}

test("a server that is told to end is gone within two seconds, whatever goes on, and has told every browser before", async () => {
  // What is asked to stop and never does, as a machine that hangs.
  const never = () => new Promise<never>(() => undefined);
  const { portal, ask, tokens } = await scriptedPortal({ check: never, reset: never });
  const certificate = await ownCertificate([host], temporaryFolder());
  const listening = await listen({ portal, certificate, host, port: 0 });
  const body = { machine: "ws1", columns: 80, rows: 24 };
  const opened = await ask(`/api/labs/${lab}/consoles`, { as: "owner", method: "POST", body });
  const { console: id } = await opened.json();
  const origin = `https://${host}:${listening.port}`;
  const page = pageSocket({
    url: `${origin.replace("https", "wss")}/api/labs/${lab}/consoles/${id}/socket`,
    ca: certificate.chain,
    token: tokens.owner,
    headers: { origin },
  });
  await page.attached();
  const [own, board] = [
    messagesOf<Told>(await ask(`/api/labs/${lab}/events`, { as: "owner" })),
    messagesOf<Told>(await ask("/api/board/events", { as: "trainer" })),
  ];
  await Promise.all([own.next(), board.next()]);
  const words = ["cp03/names-resolve"];
  await ask(`/api/labs/${lab}/check`, { as: "owner", method: "POST", body: { words } });
  await soon(() => expect(portal.feeds.doingIn(lab)).toBeDefined());

  const begun = performance.now();
  const told = Promise.all([allOf(own), allOf(board)]);
  const ended = endPortal({
    portal,
    listening,
    consoles: { close: never },
    tools: { close: never },
  });
  await soon(() => expect(page.last("ended")?.told).toBe("the server of the pages ends"));
  expect(page.last("ended")?.again).toBe(true);
  const [his] = await told;
  expect(his.notice?.text).toMatch(/^“checking” is stopped: the server of the pages ends\./);
  await ended;
  expect(performance.now() - begun).toBeLessThan(2000);
});
