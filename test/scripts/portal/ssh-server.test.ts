import { once } from "node:events";
import { connect } from "node:net";
import { type Duplex, duplexPair } from "node:stream";
import { expect, onTestFinished, test, vi } from "vitest";
import { inLanguage } from "../../../scripts/ground/say.js";
import { SshSession } from "../../../scripts/operations/consoles/ssh-session.js";
import { SshServer } from "../../../scripts/portal/own-tools/ssh-server.js";
import { Store } from "../../../scripts/portal/store/store.js";
import { drawCard } from "../../../scripts/portal/ways-in/cards.js";
import { publicKey } from "../../../scripts/portal/ways-in/public-key.js";
import { addKey, sshAccounts } from "../../../scripts/portal/ways-in/ssh-keys.js";
import { Visits } from "../../../scripts/portal/ways-in/visits.js";
import { sshPublicKey } from "../../lib/ssh-public-key.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const host = "127.0.0.1";
const soon = <T>(look: () => T | Promise<T>) => vi.waitFor(look, { timeout: 5000, interval: 10 });

const textOf = (stream: NodeJS.ReadableStream) => {
  let text = "";
  stream.on("data", (chunk: Buffer) => {
    text += chunk;
  });
  return () => text;
};

/**
 * A server whose gate and machines are the test. What OpenSSH does there is in `test/live/own-tools.live.test.ts`.
 */
async function served() {
  const store = await Store.open(temporaryFolder());
  for (const candidate of ["c01", "c02"]) await addKey(store, candidate, publicKey(sshPublicKey()));
  await drawLanguages(store);
  /** The inner ends: of OpenSSH in the gate, of who answers there, and of machines. */
  const doors: Duplex[] = [];
  const answers: Duplex[] = [];
  const machines: { words: string; stream: Duplex; ended: boolean }[] = [];
  const ready = vi.fn(async () => undefined);
  const server = await inLanguage("en", () =>
    SshServer.listen({
      store,
      visits: new Visits(store),
      hostKey: "own",
      host,
      port: 0,
      gate: {
        ready,
        end: async () => undefined,
        async connect() {
          const [ours, theirs] = duplexPair();
          // It ends with its client.
          theirs.on("end", () => theirs.end()).resume();
          doors.push(theirs);
          return ours;
        },
        async answer() {
          const [ours, theirs] = duplexPair();
          answers.push(theirs);
          theirs.write("listening\n");
          return ours;
        },
      },
      consoles: {
        async openSsh({ candidate, machine }) {
          const [ours, theirs] = duplexPair();
          const made = { words: `${candidate} ${machine}`, stream: theirs, ended: false };
          machines.push(made);
          return new SshSession({
            id: String(machines.length),
            candidate,
            machine,
            stream: ours,
            endThere: async () => {
              made.ended = true;
            },
            onOver: () => undefined,
          });
        },
      },
    }),
  );
  onTestFinished(async () => {
    await server.close();
    await store.close();
  });
  const come = async () => {
    const at = doors.length;
    const socket = connect(server.port, host);
    socket.on("error", () => undefined);
    await once(socket, "connect");
    await soon(() => expect(doors.length).toBeGreaterThan(at));
    return { socket, door: doors[at] as Duplex, answer: answers[at] as Duplex };
  };
  const uid = async (candidate: string) => {
    const account = (await sshAccounts(store)).find((one) => one.candidate === candidate);
    return 10_000 + (account?.id ?? 0);
  };
  return { store, server, come, uid, machines, answers, ready };
}

async function drawLanguages(store: Store) {
  await store.act((database) =>
    database.run(
      "INSERT INTO card (candidate, code, person, drawn_at, language) VALUES ('c02', 'x', '', '', 'en')",
    ),
  );
}

test("who was let in is joined to a machine of his own lab, both ways, and is noted", async () => {
  const { come, uid, machines, store } = await served();
  const { socket, door, answer } = await come();
  const [shown, inside, told] = [textOf(socket), textOf(door), textOf(answer)];
  socket.write("SSH-2.0-client\r\n");
  door.write("SSH-2.0-gate\r\n");
  await soon(() => expect([shown(), inside()]).toEqual(["SSH-2.0-gate\r\n", "SSH-2.0-client\r\n"]));
  answer.write(`${await uid("c01")} ws1.c01\nearly`);
  await soon(() => expect(machines.map(({ words }) => words)).toEqual(["c01 ws1"]));
  const there = textOf(machines[0]?.stream as Duplex);
  await soon(() => expect(told()).toBe("ok\n"));
  machines[0]?.stream.write("SSH-2.0-machine\r\n");
  await soon(() => expect(there()).toBe("early"));
  await soon(() => expect(told()).toBe("ok\nSSH-2.0-machine\r\n"));
  const noted = await store.act((database) =>
    database.all("SELECT role, who, what, about FROM audit"),
  );
  expect(noted).toEqual([{ role: "candidate", who: "c01", what: "open ssh", about: "c01 ws1" }]);
});

test.for(["ws1.c01", "c01/ws1", "ws9", "probe-lan", "adm1 c01"])(
  "the lab is the account's, whatever it asks for: '%s' of c02 opens nothing",
  async (words) => {
    const { come, uid, machines } = await served();
    const { answer } = await come();
    const told = textOf(answer);
    answer.write(`${await uid("c02")} ${words}\n`);
    await soon(() => expect(told()).toContain("is no machine of your lab"));
    expect(told()).toMatch(/^no /);
    expect(told().match(/\n/g)).toHaveLength(1);
    expect(machines).toEqual([]);
  },
);

test("he is told in the language of his card", async () => {
  const { come, uid } = await served();
  const { answer } = await come();
  const told = textOf(answer);
  answer.write(`${await uid("c01")} \n`);
  await soon(() => expect(told()).toContain("Vous êtes bien entré"));
});

test.for(["0 ws1", "9999 ws1", "10999 ws1", "x ws1", "ws1", "-1 ws1", "10001.0 ws1"])(
  "a call of nobody's account is hung up: '%s'",
  async (line) => {
    const { come, machines } = await served();
    const { socket, answer } = await come();
    answer.write(`${line}\n`);
    await once(socket, "close");
    expect(machines).toEqual([]);
  },
);

test("a call without end holds no memory", async () => {
  const { come, machines } = await served();
  const { socket, answer } = await come();
  socket.resume();
  answer.write("1".repeat(5000));
  await once(socket, "close");
  expect(machines).toEqual([]);
});

test("a client that leaves ends what it began on the machine; a machine that does ends its answer", async () => {
  const { come, uid, machines } = await served();
  const first = await come();
  first.answer.write(`${await uid("c01")} ws1\n`);
  await soon(() => expect(machines).toHaveLength(1));
  first.socket.destroy();
  await soon(() => expect(machines[0]?.ended).toBe(true));
  const second = await come();
  const over = once(second.answer, "end");
  second.answer.resume();
  second.answer.write(`${await uid("c01")} ws2\n`);
  await soon(() => expect(machines).toHaveLength(2));
  machines[1]?.stream.end();
  await over;
  await soon(() => expect(machines[1]?.ended).toBe(true));
});

test("one candidate's connections do not take another's places", async () => {
  const { come, uid, machines } = await served();
  const own = await uid("c01");
  for (let at = 0; at < 12; at++) {
    const { answer } = await come();
    answer.write(`${own} ws1\n`);
    await soon(() => expect(machines).toHaveLength(at + 1));
  }
  const thirteenth = await come();
  const told = textOf(thirteenth.answer);
  thirteenth.answer.write(`${own} ws1\n`);
  await soon(() => expect(told()).toContain("12 au plus"));
  const other = await come();
  other.answer.write(`${await uid("c02")} ws1\n`);
  await soon(() => expect(machines.at(-1)?.words).toBe("c02 ws1"));
});

test("whoever shows no key makes room, and whoever did stays", async () => {
  const { come, uid, machines } = await served();
  const guest = await come();
  guest.answer.write(`${await uid("c01")} ws1\n`);
  await soon(() => expect(machines).toHaveLength(1));
  const idle = await come();
  for (let at = 0; at < 6; at++) await come();
  await soon(() => expect(idle.socket.readyState).toBe("closed"));
  idle.socket.resume();
  expect(guest.socket.readyState).toBe("open");
});

/** How long after a card was drawn, in whatever process, nobody is in any more who came in by the former one. */
const atOnceMs = 1000;

test("a new card puts out whoever came in by the former one's key, and nobody else", async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const { come, uid, machines, store } = await served();
  const [own, other] = [await come(), await come()];
  own.answer.write(`${await uid("c01")} ws1\n`);
  other.answer.write(`${await uid("c02")} ws1\n`);
  await soon(() => expect(machines).toHaveLength(2));
  await addKey(store, "c01", publicKey(sshPublicKey()));
  vi.advanceTimersByTime(atOnceMs);
  await new Promise((go) => setTimeout(go, 100));
  expect(own.socket.readyState).toBe("open");
  await drawCard(store, { candidate: "c01", person: "" });
  own.socket.resume();
  vi.advanceTimersByTime(atOnceMs);
  await once(own.socket, "close");
  expect(other.socket.readyState).toBe("open");
  await soon(() => expect(machines[0]?.ended).toBe(true));
});
