import { readFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { createServer as createTlsServer, TLSSocket, type TlsOptions } from "node:tls";
import "reflect-metadata";
import * as x509 from "@peculiar/x509";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TlsAnswer } from "../../../checks/cp07/lib/tls-answers.js";
import type { TlsService } from "../../../checks/cp07/lib/tls-services.js";
import { tlsUnseen, tlsWeaknesses } from "../../../checks/cp07/lib/tls-weaknesses.js";
import { root } from "../../../scripts/ground/home.js";
import type { TlsBeginning } from "../../../stacks/plan/service-ports.js";

const program = readFileSync(join(root, "checks/cp07/lib/tls-answers.py"), "utf8");
const day = 24 * 3600 * 1000;
const name = "mail.entreprise.test";

interface Made {
  readonly key: CryptoKeyPair;
  readonly pem: { readonly key: string; readonly cert: string };
}

const p256 = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const rsa = (modulusLength: number, hash = "SHA-256") => ({
  name: "RSASSA-PKCS1-v1_5",
  modulusLength,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash,
});

let authority: Made;
let stranger: Made;
const ends: (() => void)[] = [];
afterAll(() => {
  for (const end of ends.splice(0)) end();
});

beforeAll(async () => {
  authority = await issue({ issuer: undefined });
  stranger = await issue({ issuer: undefined });
});

interface Wanted {
  readonly issuer: Made | undefined;
  readonly names?: readonly string[];
  readonly days?: number;
  readonly algorithm?: typeof p256 | ReturnType<typeof rsa>;
  /** With which the issuer signs. @default SHA-256 */
  readonly hash?: string;
}

/** A certificate as the bench's authority makes them, but for what is wanted otherwise; without an issuer an authority's. */
async function issue({
  issuer,
  names = [name],
  days = 100,
  algorithm = p256,
  hash = "SHA-256",
}: Wanted): Promise<Made> {
  const key = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await x509.X509CertificateGenerator.create({
    subject: issuer ? "CN=end" : "CN=authority",
    issuer: "CN=authority",
    notBefore: new Date(Date.now() - 200 * day),
    notAfter: new Date(Date.now() + days * day),
    publicKey: key.publicKey,
    signingKey: (issuer ?? { key }).key.privateKey,
    signingAlgorithm: { name: "ECDSA", hash },
    extensions: issuer
      ? [
          new x509.SubjectAlternativeNameExtension(
            names.map((value) => ({ type: "dns" as const, value })),
          ),
        ]
      : [new x509.BasicConstraintsExtension(true, 0, true)],
  });
  const pkcs8 = await crypto.subtle.exportKey("pkcs8", key.privateKey);
  return {
    key,
    pem: { cert: certificate.toString("pem"), key: x509.PemConverter.encode(pkcs8, "PRIVATE KEY") },
  };
}

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  ends.push(() => server.close());
  return (server.address() as { port: number }).port;
}

const tlsServer = (options: TlsOptions) => {
  const server = createTlsServer(options, (socket) => socket.on("error", () => socket.destroy()));
  return listening(server.on("tlsClientError", () => undefined));
};

async function ask(port: number, begins: TlsBeginning = "at once") {
  const servers = JSON.stringify([["127.0.0.1", port, begins, name]]);
  const { stdout } = await execa("python3", ["-c", program, authority.pem.cert, servers]);
  const [answer] = JSON.parse(stdout) as [TlsAnswer];
  const service: TlsService = {
    machine: "mail1",
    segment: "dmz",
    address: "127.0.0.1",
    port: 25,
    begins,
    names: [name],
  };
  const withNames = "silent" in answer ? answer : { ...answer, names: answer.names ?? [] };
  return { answer, weak: tlsWeaknesses(service, withNames), unseen: tlsUnseen(service, withNames) };
}

const whole: TlsOptions = { minVersion: "TLSv1", ciphers: "ALL:eNULL:@SECLEVEL=0" };

test("what takes TLS 1.2 and 1.3 alone, with a good certificate, has nothing wrong", async () => {
  const { pem } = await issue({ issuer: authority });
  const { answer, weak, unseen } = await ask(await tlsServer({ ...pem, minVersion: "TLSv1.2" }));
  expect(answer).toMatchObject({ modern: "TLSv1.3", proof: "verified", names: [name] });
  expect([weak, unseen]).toEqual([[], []]);
});

test.for(["TLSv1", "TLSv1.1"] as const)("%s is seen, whatever else is taken", async (version) => {
  const { pem } = await issue({ issuer: authority });
  const both = await ask(await tlsServer({ ...pem, ...whole, ciphers: "DEFAULT:@SECLEVEL=0" }));
  expect(both.weak).toEqual(["mail1 tcp/25 TLSv1.1"]);
  const alone = await ask(
    await tlsServer({
      ...pem,
      minVersion: version,
      maxVersion: version,
      ciphers: "DEFAULT:@SECLEVEL=0",
    }),
  );
  expect(alone.weak[0]).toBe(`mail1 tcp/25 ${version}`);
});

test.for([
  ["AECDH-AES128-SHA", "anonymous"],
  ["ECDHE-ECDSA-NULL-SHA", "NULL"],
] as const)("the cipher %s is seen", async ([cipher, word]) => {
  const { pem } = await issue({ issuer: authority });
  const ciphers = `ECDHE-ECDSA-AES128-GCM-SHA256:${cipher}:@SECLEVEL=0`;
  const { weak } = await ask(await tlsServer({ ...pem, minVersion: "TLSv1.2", ciphers }));
  expect(weak).toEqual([`mail1 tcp/25 cipher ${word}`]);
});

test("TLS 1.3 alone is as good", async () => {
  const { pem } = await issue({ issuer: authority });
  const { answer, weak, unseen } = await ask(await tlsServer({ ...pem, minVersion: "TLSv1.3" }));
  expect(answer).toMatchObject({ modern: "TLSv1.3", strong: "alert 70" });
  expect([weak, unseen]).toEqual([[], []]);
});

test.for<[string, () => Promise<Made>, RegExp]>([
  ["expired", () => issue({ issuer: authority, days: -1 }), /certificate has expired$/],
  ["over soon", () => issue({ issuer: authority, days: 20 }), / notAfter \d{4}-\d\d-\d\d$/],
  ["not valid yet", () => issue({ issuer: authority, days: -300 }), /not yet valid|expired/],
  [
    "for another name",
    () => issue({ issuer: authority, names: ["autre.test"] }),
    /Hostname mismatch/,
  ],
  ["signed by itself", async () => stranger, /self-signed certificate/],
  ["a stranger's", () => issue({ issuer: stranger }), /unable to get|signature failure/],
  ["of a short key", () => issue({ issuer: authority, algorithm: rsa(1024) }), /key too weak/],
  [
    "signed with SHA-1",
    () => issue({ issuer: authority, hash: "SHA-1" }),
    /digest algorithm too weak/,
  ],
])("a certificate that is %s is seen", async ([, made, said]) => {
  const { pem } = await made();
  const { weak } = await ask(
    await tlsServer({ ...pem, minVersion: "TLSv1.2", ciphers: "DEFAULT:@SECLEVEL=0" }),
  );
  expect(weak).toEqual([expect.stringMatching(said)]);
});

test("a certificate that lacks one of the names is seen", () => {
  const service = {
    machine: "mail1",
    port: 443,
    names: ["a.test", "b.test"],
  } as unknown as TlsService;
  const answer = {
    proof: "verified",
    names: ["a.test"],
    until: 4e9,
    strong: ["TLSv1.2", "x"],
    old: "alert 70",
    weak: "alert 40",
  } as TlsAnswer;
  expect(tlsWeaknesses(service, answer)).toEqual(["mail1 tcp/443 subjectAltName b.test: ∅"]);
});

test.for<[TlsBeginning, (string | Buffer)[]]>([
  ["smtp", ["220 mail\r\n", "250-mail\r\n250 STARTTLS\r\n", "220 go\r\n"]],
  ["sieve", ['"IMPLEMENTATION" "x"\r\nOK "ready"\r\n', 'OK "begin"\r\n']],
  ["ldap", ["", Buffer.from("300c02010178070a010004000400", "hex")]],
  ["postgresql", ["", "S"]],
  ["rdp", ["", Buffer.from("030000130ed000001234000200080001000000", "hex")]],
])("TLS begins after the words of %s", async ([begins, words]) => {
  const { pem } = await issue({ issuer: authority });
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    const [greeting = "", ...answers] = words;
    if (greeting) socket.write(greeting);
    const listen = () => {
      socket.write(answers.shift() ?? "");
      if (answers.length > 0) return;
      socket.off("data", listen);
      const secured = new TLSSocket(socket as Socket, { isServer: true, ...pem });
      secured.on("error", () => socket.destroy());
    };
    socket.on("data", listen);
  });
  const { answer, weak } = await ask(await listening(server), begins);
  expect(answer).toMatchObject({ modern: "TLSv1.3", strong: ["TLSv1.2", expect.any(String)] });
  expect(weak).toEqual([]);
});

test("a server that speaks no TLS is wrong, one that is not there was not seen", async () => {
  const clear = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.end("220 hello\r\n250 nothing else\r\n500 no\r\n");
  });
  expect((await ask(await listening(clear), "smtp")).weak).toEqual(["mail1 tcp/25 no TLS"]);
  const { weak, unseen } = await ask(1);
  expect([weak, unseen]).toEqual([[], ["mail1 tcp/25 refused"]]);
});
