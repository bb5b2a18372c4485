import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect as connectH2, constants } from "node:http2";
import { request } from "node:https";
import { connect } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { fingerprintOf, ownCertificate } from "../../../scripts/portal/certificate.js";
import { sessionCookie } from "../../../scripts/portal/cookies.js";
import { listen } from "../../../scripts/portal/listen.js";
import { openSession } from "../../../scripts/portal/ways-in/sessions.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const host = "127.0.0.1";

async function listening() {
  const { portal, store } = await scriptedPortal();
  const certificate = await ownCertificate([host], temporaryFolder());
  const server = await listen({ portal, certificate, host, port: 0 });
  onTestFinished(() => server.close());
  const token = await openSession(store, { role: "candidate", who: lab });
  return { ...server, certificate, cookie: `${sessionCookie}=${token}` };
}

test("a stream is read by HTTP/2, of which a browser has one connection for all its pages", async () => {
  const { port, certificate, cookie } = await listening();
  const session = connectH2(`https://${host}:${port}`, { ca: certificate.chain });
  onTestFinished(() => session.destroy());
  const path = `/api/labs/${lab}/events`;
  const read = async () => {
    const stream = session.request({ [constants.HTTP2_HEADER_PATH]: path, cookie });
    const data = once(stream, "data");
    const [head] = await once(stream, "response");
    return [head[":status"], String(await data)] as const;
  };
  const answers = await Promise.all(Array.from({ length: 10 }, read));
  for (const [status, first] of answers) {
    expect(status).toBe(200);
    expect(first).toMatch(/^data: \{/);
  }
});

test("whoever speaks HTTP/1.1 is answered as well, and nobody without TLS", async () => {
  const { port, certificate } = await listening();
  const asked = request({ host, port, ca: certificate.chain, path: "/" }).end();
  const [answer] = await once(asked, "response");
  expect(answer.statusCode).toBe(200);
  expect(answer.httpVersion).toBe("1.1");
  answer.resume();
  await expect(fetch(`http://${host}:${port}/`)).rejects.toThrow();
});

test("browsers are shown the certificate whose fingerprint is told, for the address that is told", async () => {
  const { port, certificate } = await listening();
  const socket = connect({ host, port, ca: certificate.chain });
  await once(socket, "secureConnect");
  const { raw } = socket.getPeerCertificate();
  socket.destroy();
  const digest = createHash("sha256").update(raw).digest("hex").toUpperCase();
  expect(fingerprintOf(certificate).replaceAll(":", "")).toBe(digest);
});

test("the certificate stays the same from one start to the next, and is made anew for another name", async () => {
  const folder = temporaryFolder();
  const first = fingerprintOf(await ownCertificate(["192.0.2.10"], folder));
  expect(fingerprintOf(await ownCertificate(["192.0.2.10"], folder))).toBe(first);
  expect(fingerprintOf(await ownCertificate(["192.0.2.11"], folder))).not.toBe(first);
});

test("a port that is taken is wrong use, and says what to do", async () => {
  const { port, certificate } = await listening();
  const { portal } = await scriptedPortal();
  const second = listen({ portal, certificate, host, port });
  await expect(second).rejects.toThrow(`port ${port} of ${host} is taken`);
});
