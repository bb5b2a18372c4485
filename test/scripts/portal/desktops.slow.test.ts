import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { limits } from "../../../scripts/operations/consoles/limits.js";
import { ownCertificate } from "../../../scripts/portal/certificate.js";
import { largestMessage } from "../../../scripts/portal/consoles/protocol.js";
import { listen } from "../../../scripts/portal/listen.js";
import { drawCard } from "../../../scripts/portal/ways-in/cards.js";
import { pageSocket, soon } from "../../lib/page-socket.js";
import { type Asker, lab, scriptedPortal } from "../../lib/scripted-portal.js";
import { rectangle, screenOpening, update } from "../../lib/scripted-screen.js";
import { flood } from "../../lib/scripted-terminal.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const host = "127.0.0.1";
const opening = Buffer.from("RFB 003.008\n\x01\x01", "latin1");
const key = Buffer.from([4, 1, 0, 0, 0, 0, 0, 97]);
const copied = Buffer.from("\x03\x00\x00\x00\x00\x00\x00\x06secret", "latin1");

/** A portal that listens, whose machines' screens are the test, and what opens a page's socket of one. */
async function served() {
  const scripted = await scriptedPortal();
  const { portal, tokens, desktops } = scripted;
  const certificate = await ownCertificate([host], temporaryFolder());
  const server = await listen({ portal, certificate, host, port: 0 });
  onTestFinished(() => server.close());
  const origin = `https://${host}:${server.port}`;
  const page = (
    as: Asker,
    {
      of = lab,
      machine = "adm1",
      headers = { origin },
    }: {
      readonly of?: string;
      readonly machine?: string;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) =>
    pageSocket({
      url: `wss://${host}:${server.port}/api/labs/${of}/desktops/${machine}/socket`,
      ca: certificate.chain,
      token: tokens[as],
      headers,
    });
  /** Sit down, and be at the screen, which begins. */
  const sit = async (as: Asker) => {
    const already = desktops.length;
    const own = page(as);
    await soon(() => expect(desktops).toHaveLength(already + 1));
    const screen = desktops.at(-1) ?? expect.fail("no desktop");
    screen.machine.write(screenOpening());
    await soon(() => expect(own.bytes()).toBe(screenOpening().length));
    return { ...own, screen };
  };
  return { ...scripted, page, sit };
}

test("a candidate sits down: what the screen says arrives, what he sends as well, and it is noted", async () => {
  const { sit, store } = await served();
  const { socket, text, screen } = await sit("owner");
  socket.send(opening);
  socket.send(key);
  await soon(() => expect(screen.typed()).toEqual(Buffer.concat([opening, key])));
  screen.machine.write(copied);
  await soon(() => expect(text()).toBe(screenOpening().toString("latin1") + copied));
  const noted = await store.act((database) => database.all("SELECT who, what, about FROM audit"));
  expect(noted).toContainEqual({ who: lab, what: "open desktop", about: "c01 adm1" });
  socket.close();
  await soon(() => expect(screen.noted.endedThere).toBe(1));
});

test.for<readonly [Asker, number]>([
  ["nobody", 401],
  ["expired", 401],
  ["other", 403],
])("a socket with the session of %s is refused, and nothing begins", async ([as, status]) => {
  const { page, done } = await served();
  const foreign = page(as);
  await soon(() => expect(foreign.status()).toBe(status));
  expect(done).toEqual([]);
});

test("an upgrade that no page of the portal's own asks for is refused, and nothing begins", async () => {
  const { page, done } = await served();
  const origins = ["https://127.0.0.1:8080", "https://evil.test", "null"];
  for (const headers of [...origins.map((origin) => ({ origin })), {}]) {
    const foreign = page("owner", { headers });
    await soon(() => expect(foreign.status()).toBe(403));
  }
  expect(done).toEqual([]);
});

test("a machine that is none is refused", async () => {
  const { page, done } = await served();
  for (const machine of ["adm9", "..%2Fadm1"]) {
    const odd = page("owner", { machine });
    await soon(() => expect(odd.status()).toBe(400));
  }
  expect(done).toEqual([]);
});

test("a trainer observes what the candidate has open, and has nothing started", async () => {
  const { page, sit, done, store } = await served();
  const early = page("trainer");
  await soon(() => expect(early.isClosed()).toBe(true));
  expect(early.last("ended")?.told).toContain("nothing to observe");
  expect(done).toEqual([]);

  const own = await sit("owner");
  const trainer = await sit("trainer");
  await soon(() => expect(own.last("observers")?.names).toEqual(["zoe"]));
  // Keys, the pointer, the clipboard, the size of the screen, and a part of it that he asks for.
  const asks = Buffer.from([3, 0, 0, 0, 0, 0, 0, 9, 0, 9]);
  trainer.socket.send(
    Buffer.concat([
      opening,
      key,
      Buffer.from([5, 1, 0, 9, 0, 9]),
      Buffer.from("\x06\x00\x00\x00\x00\x00\x00\x02hi", "latin1"),
      Buffer.from([251, 0, 4, 0, 3, 0, 1, 0, ...Buffer.alloc(16)]),
      asks,
    ]),
  );
  await soon(() => expect(trainer.screen.typed()).toEqual(Buffer.concat([opening, asks])));
  trainer.screen.machine.write(Buffer.concat([copied, Buffer.from([2])]));
  await soon(() => expect(trainer.text()).toBe(`${screenOpening().toString("latin1")}\x02`));
  const noted = await store.act((database) => database.all("SELECT who, what, about FROM audit"));
  expect(noted).toContainEqual({ who: "zoe", what: "observe desktop", about: "c01 adm1" });
  trainer.socket.close();
  await soon(() => expect(own.last("observers")?.names).toEqual([]));
});

test("an observer whose browser sends what is no observer's is put out, and told why", async () => {
  const { sit } = await served();
  await sit("owner");
  const trainer = await sit("trainer");
  trainer.socket.send(Buffer.concat([opening, Buffer.from([77])]));
  await soon(() => expect(trainer.isClosed()).toBe(true));
  expect(trainer.last("ended")?.told).toContain("is no observer's");
});

test("a screen that says 1 GiB waits until it was shown, and holds no memory", async () => {
  const { sit } = await served();
  const own = await sit("owner");
  const printed = flood(own.screen.machine, "x".repeat(128));
  const window = () =>
    expect(own.bytes()).toBeGreaterThanOrEqual(limits.desktopWindowBytes - screenOpening().length);
  await soon(window);
  await setTimeout(300);
  const shown = own.bytes();
  expect(shown).toBeLessThan(2 * limits.desktopWindowBytes);
  expect(printed.taken).toBeLessThan(2 * limits.desktopWindowBytes);
  own.say({ type: "ack", bytes: shown });
  await soon(() => expect(own.bytes()).toBeGreaterThan(shown));
  // More than there was is acknowledged for nothing.
  own.say({ type: "ack", bytes: 2 ** 50 });
  await setTimeout(300);
  expect(printed.taken).toBeLessThan(4 * limits.desktopWindowBytes);
});

test("a screen of 65535×65535 and a clipboard of 100 MiB do not reach who observes", async () => {
  const { sit } = await served();
  await sit("owner");
  const trainer = await sit("trainer");
  const head = Buffer.from([3, 0, 0, 0, 6, 64, 0, 0]);
  trainer.screen.machine.write(Buffer.concat([head, Buffer.alloc(1024, "x")]));
  await setTimeout(100);
  expect(trainer.bytes()).toBe(screenOpening().length);
  const second = await sit("trainer");
  second.screen.machine.write(update(rectangle(-223, 65_535, 65_535)));
  await soon(() => expect(second.isClosed()).toBe(true));
  expect(second.last("ended")?.told).toContain("65535×65535");
});

test("a screen that closes in the middle says so, and the page may not come back by itself", async () => {
  const { sit } = await served();
  const own = await sit("owner");
  own.screen.machine.end(Buffer.from([0, 0, 0, 9]));
  await soon(() => expect(own.last("ended")).toMatchObject({ again: false }));
  expect(own.last("ended")?.told).toContain("the desktop has closed");
  await soon(() => expect(own.screen.noted.endedThere).toBe(1));
});

test("a message that is too large, or that no page says, hangs up", async () => {
  const { sit, page } = await served();
  const large = await sit("owner");
  large.socket.send(Buffer.alloc(largestMessage + 1, "x"));
  await soon(() => expect(large.code()).toBe(1009));
  for (const words of [
    "{",
    '{"type":"ack","bytes":-1}',
    '{"type":"resize","columns":1,"rows":1}',
  ]) {
    const odd = page("owner");
    await soon(() => expect(odd.socket.readyState).toBe(1));
    odd.socket.send(words);
    await soon(() =>
      expect(odd.last("ended")?.told).toBe("malformed message: load the page again"),
    );
  }
});

test("what a machine does not read is not kept beyond its bound", async () => {
  const { sit } = await served();
  const own = await sit("owner");
  own.screen.machine.pause();
  for (let sent = 0; sent < 10; sent++) own.socket.send(Buffer.alloc(largestMessage, "x"));
  await soon(() => expect(own.last("ended")?.told).toContain("the machine has not read"));
});

test("of one person's tabs on one desktop the newest are kept, so that trainers find room", async () => {
  const { sit } = await served();
  const tabs: Awaited<ReturnType<typeof sit>>[] = [];
  for (let at = 0; at < 4; at++) tabs.push(await sit("owner"));
  await soon(() => expect(tabs[0]?.last("ended")?.told).toBe("this is open in 3 newer tabs"));
  await soon(() => expect(tabs[0]?.screen.noted.endedThere).toBe(1));
  expect(tabs[1]?.isClosed()).toBe(false);
});

test("a card that is revoked closes the desktop that it had opened", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const { sit, store } = await served();
  const own = await sit("owner");
  await drawCard(store, { candidate: lab, person: "" });
  // Drawn by another process: it is seen within a second.
  vi.advanceTimersByTime(1000);
  await soon(() => expect(own.last("ended")?.told).toBe("your session is over: enter again"));
  await soon(() => expect(own.screen.noted.endedThere).toBe(1));
});

test("a page that is gone before its desktop has begun leaves none", async () => {
  const { page, portal, desktops } = await served();
  let begin: () => void = () => undefined;
  const { openDesktop } = portal.consoles;
  vi.spyOn(portal.consoles, "openDesktop").mockImplementation(async (asked) => {
    await new Promise<void>((begun) => {
      begin = begun;
    });
    return openDesktop(asked);
  });
  const own = page("owner");
  await soon(() => expect(portal.sockets.size).toBe(1));
  own.socket.terminate();
  await soon(() => expect(portal.sockets.size).toBe(0));
  begin();
  await soon(() => expect(desktops.map(({ noted }) => noted.endedThere)).toEqual([1]));
});

test("desktops that are shown are in the page, for who may observe them", async () => {
  const { sit, ask } = await served();
  await sit("owner");
  const drawn = await (await ask(`/labs/${lab}`, { as: "trainer" })).text();
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(drawn) ?? [];
  const { view, frame } = JSON.parse(data);
  expect(view.desktops).toEqual(["adm1"]);
  const seats = frame.machines.filter(({ hasDesktop }: { hasDesktop: boolean }) => hasDesktop);
  expect(seats.map(({ name }: { name: string }) => name)).toEqual(["ws1", "adm1"]);
});
