import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { TLSSocket } from "node:tls";
import { execa } from "execa";
import { afterEach, beforeAll, expect, test } from "vitest";
import { root } from "../../scripts/ground/home.js";

const program = join(root, "modules/probe/image/files/usr/lib/plateau/converse");
const separator = "\x1e";

let identity: { readonly key: string; readonly cert: string };
beforeAll(async () => {
  const { stdout } = await execa("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
    ...["-subj", "/CN=localhost", "-days", "1", "-keyout", "-", "-out", "-"],
  ]);
  const [key = "", cert = ""] = stdout.split(/(?=-----BEGIN CERTIFICATE)/);
  identity = { key, cert };
});

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** What a server says to a line; nothing where it hangs up. */
type Answers = (line: string) => string | undefined;
type Tls = "none" | "at once" | "starttls smtp";

/** A server that greets, hears lines and answers them, over real TLS. @returns its port, and the lines */
async function lineServer(tls: Tls, greeting: string, answers: Answers) {
  const heard: string[] = [];
  const serve = (socket: Socket, told: string) => {
    socket.on("error", () => socket.destroy());
    socket.write(told);
    let rest = "";
    const listen = (data: Buffer) => {
      const lines = (rest + data.toString()).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (tls === "starttls smtp" && line === "STARTTLS" && !(socket instanceof TLSSocket)) {
          socket.off("data", listen);
          socket.write("220 go ahead\r\n");
          return serve(new TLSSocket(socket, { isServer: true, ...identity }), "");
        }
        if (tls !== "starttls smtp" || socket instanceof TLSSocket) heard.push(line);
        const answer = answers(line);
        if (answer === undefined) return socket.end();
        socket.write(answer);
      }
    };
    socket.on("data", listen);
  };
  const server = createServer((socket) => {
    if (tls !== "at once") return serve(socket, greeting);
    serve(new TLSSocket(socket, { isServer: true, ...identity }), greeting);
  });
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  ends.push(() => server.close());
  const address = server.address();
  return { port: typeof address === "object" && address ? address.port : 0, heard };
}

interface Asked {
  readonly greetingEnds?: string;
  readonly answerEnds?: string;
  readonly givesUpAt?: string;
}

async function converse(
  port: number,
  tls: Tls,
  commands: readonly string[],
  { greetingEnds = "^[0-9]{3} ", answerEnds = "^[0-9]{3} ", givesUpAt = "" }: Asked = {},
) {
  const words = [
    "127.0.0.1",
    `${port}`,
    tls,
    greetingEnds,
    answerEnds,
    givesUpAt,
    "",
    "2",
    "2",
    ...commands,
  ];
  const { exitCode, stdout, stderr } = await execa(program, words, { reject: false });
  const said = stdout.replaceAll("\r", "").split(separator).slice(0, -1);
  return { exitCode, stderr, answers: said.map((answer) => answer.trim()) };
}

const smtp: Answers = (line) =>
  line === "EHLO bench"
    ? "250-mail.test\r\n250-STARTTLS\r\n250 SIZE 100\r\n"
    : line.startsWith("RCPT")
      ? "554 5.7.1 Relay access denied\r\n"
      : line === "DATA"
        ? "503 no recipients\r\n"
        : "250 ok\r\n";

test("a server that greets over TLS answers each command, in lines", async () => {
  const { port, heard } = await lineServer("at once", "220 mail.test\r\n", smtp);
  const { exitCode, answers } = await converse(port, "at once", ["EHLO bench", "NOOP"]);
  expect({ exitCode, answers }).toEqual({
    exitCode: 0,
    answers: ["220 mail.test", "250-mail.test\n250-STARTTLS\n250 SIZE 100", "250 ok"],
  });
  expect(heard).toEqual(["EHLO bench", "NOOP"]);
});

test("TLS begins by SMTP's own STARTTLS, whose greeting the client hears", async () => {
  const { port, heard } = await lineServer("starttls smtp", "220 mail.test\r\n", smtp);
  const { answers } = await converse(port, "starttls smtp", ["NOOP"], { greetingEnds: "" });
  expect(answers).toEqual(["250 ok"]);
  expect(heard).toEqual(["NOOP"]);
});

test("in clear, a conversation goes the same way", async () => {
  const { port } = await lineServer("none", "220 mail.test\r\n", smtp);
  const { answers } = await converse(port, "none", ["NOOP"]);
  expect(answers).toEqual(["220 mail.test", "250 ok"]);
});

test("a letter is not handed in after a refused DATA", async () => {
  const { port, heard } = await lineServer("at once", "220 mail.test\r\n", smtp);
  const commands = ["RCPT TO:<a@b.test>", "DATA", "Subject: x\r\n\r\nBonjour.\r\n.", "QUIT"];
  const { answers } = await converse(port, "at once", commands);
  expect(heard).toEqual(["RCPT TO:<a@b.test>", "DATA", "QUIT"]);
  expect(answers).toHaveLength(5);
});

test("a command after WAIT is said again until its answer has a number, which a later one is given", async () => {
  let searches = 0;
  const imap: Answers = (line) => {
    if (line.startsWith("x SEARCH")) {
      return `* SEARCH${++searches < 3 ? "" : " 17"}\r\nx OK done\r\n`;
    }
    return "x OK done\r\n";
  };
  const { port, heard } = await lineServer("at once", "* OK ready\r\n", imap);
  const { answers } = await converse(port, "at once", ["WAIT x SEARCH ALL", "x FETCH %n BODY"], {
    greetingEnds: "^\\* ",
    answerEnds: "^(x|\\+) ",
  });
  expect(heard).toEqual([...Array(3).fill("x SEARCH ALL"), "x FETCH 17 BODY"]);
  expect(answers).toEqual(["* OK ready", "* SEARCH 17\nx OK done", "x OK done"]);
});

test("an answer that gives up hope is the last", async () => {
  const { port, heard } = await lineServer("at once", "220 mail.test\r\n", () => "535 no\r\n");
  const { answers } = await converse(port, "at once", ["AUTH PLAIN x", "NOOP"], {
    givesUpAt: "^(454|535) ",
  });
  expect(answers).toEqual(["220 mail.test", "535 no"]);
  expect(heard).toEqual(["AUTH PLAIN x"]);
});

test("a server that hangs up ends it, and nobody at all is an answer too", async () => {
  const { port } = await lineServer("at once", "220 mail.test\r\n", () => undefined);
  expect(await converse(port, "at once", ["NOOP", "NOOP"])).toMatchObject({
    exitCode: 0,
    answers: ["220 mail.test"],
  });
  expect(await converse(1, "at once", ["NOOP"])).toMatchObject({ exitCode: 0, answers: [] });
});

test("what no server says in lines is no answer: the bench could not hear it", async () => {
  const { port } = await lineServer("none", "2".repeat(2 ** 21), smtp);
  const { exitCode, answers, stderr } = await converse(port, "none", ["NOOP"]);
  expect({ exitCode, answers }).toEqual({ exitCode: 1, answers: [] });
  expect(stderr).toBe("the server's line is longer than 1048576 bytes");
});
