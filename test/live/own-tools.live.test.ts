import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { gateImage } from "../../modules/gate/gate-image.js";
import { remoteDesktop } from "../../modules/terminal-server/remote-desktop.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { engineHost } from "../../scripts/ground/docker/place.js";
import { inLanguage } from "../../scripts/ground/say.js";
import { buildImages, missingImages } from "../../scripts/host/images/build-images.js";
import { place } from "../../scripts/operations/consoles/console-name.js";
import { Consoles } from "../../scripts/operations/consoles/consoles.js";
import { labEngines } from "../../scripts/operations/consoles/lab-engines.js";
import { type OpenTools, openOwnTools } from "../../scripts/portal/own-tools/open-own-tools.js";
import { sshConfig } from "../../scripts/portal/own-tools/ssh-config.js";
import { Store } from "../../scripts/portal/store/store.js";
import { drawCard } from "../../scripts/portal/ways-in/cards.js";
import { publicKey } from "../../scripts/portal/ways-in/public-key.js";
import { addKey } from "../../scripts/portal/ways-in/ssh-keys.js";
import { Visits } from "../../scripts/portal/ways-in/visits.js";
import { plan } from "../../stacks/plan/plan.js";
import { liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { memberOf } from "../lib/member-of.js";
import { RemoteDesktop } from "../lib/remote-desktop.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const lab = await liveLab(cycleLab);
const run = promisify(execFile);
const host = "127.0.0.1";
const port = 22_022;
const gateName = `plateau-gate-${place()}-${port}`;

let folder: string;
let store: Store;
let consoles: Consoles;
let tools: OpenTools;

beforeAll(async () => {
  await buildImages(await missingImages([gateImage()]), () => undefined);
  folder = temporaryFolder();
  store = await Store.open(folder);
  consoles = await Consoles.with(labEngines);
  await inLanguage("en", async () => {
    tools = await openOwnTools({ store, visits: new Visits(store), consoles, host, port });
  });
  for (const candidate of [cycleLab, "nobody"]) {
    await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(folder, candidate)]);
    await drawCard(store, { candidate, person: "", language: "en" });
    const typed = readFileSync(join(folder, `${candidate}.pub`), "utf8");
    await addKey(store, candidate, publicKey(typed));
  }
  for (const candidate of [cycleLab, "nobody"]) configure(candidate, candidate);
});
afterAll(async () => {
  await tools?.close();
  await consoles?.close();
  await store?.close();
});

/** The block of a card, with a key of the test's: the server's own is compared with what cards have. */
function configure(candidate: string, key: string): void {
  const block = sshConfig({ candidate, address: `https://${host}:8443`, port });
  const own = `
  IdentityFile ${join(folder, key)}
  IdentitiesOnly yes
  BatchMode yes
`;
  const known = `  UserKnownHostsFile ${join(folder, "known_hosts")}\n  StrictHostKeyChecking accept-new\n`;
  const file = join(folder, `${candidate}.config`);
  const words = block
    .replace(/(Host plateau-.*\n)/, `$1${own.slice(1)}${known}`)
    .replace(/(Host \*\..*\n)/, `$1${own.slice(1)}`)
    .replace("ProxyCommand ssh ", `ProxyCommand ssh -F ${file} `);
  writeFileSync(file, words);
}

const ssh = (words: readonly string[], candidate = cycleLab) =>
  run("ssh", ["-F", join(folder, `${candidate}.config`), ...words], { timeout: 60_000 });

/** A connection that stays, until its test is over. */
async function held(words: readonly string[], until: () => Promise<unknown> | unknown) {
  const child = spawn("ssh", ["-N", "-F", join(folder, `${cycleLab}.config`), ...words]);
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  onTestFinished(() => void child.kill());
  for (let tries = 0; ; tries++) {
    try {
      return await until();
    } catch (problem) {
      if (tries > 100 || child.exitCode !== null) throw new Error(`${String(problem)}: ${said}`);
      await setTimeout(200);
    }
  }
}

const inGate = async (words: readonly string[], user = "0:0") => {
  const { stdout } = await run("docker", ["exec", "--user", user, gateName, ...words], {
    env: { ...process.env, DOCKER_HOST: engineHost() },
  });
  return stdout.trim();
};

test("the server is the one whose fingerprint is on the card", async () => {
  await ssh([`plateau-${cycleLab}`]).catch(() => undefined);
  const { stdout } = await run("ssh-keygen", ["-l", "-f", join(folder, "known_hosts")]);
  expect(stdout).toContain(tools.fingerprint);
});

test.for(["adm1", "ws1", "web1", "fw1", "db1"])(
  "ssh to %s is root's there, whether or not it serves SSH itself",
  async (machine) => {
    const { stdout } = await ssh([`${machine}.${cycleLab}`, "id -un; hostname; tty || true"]);
    expect(stdout).toBe(`root\n${machine}\nnot a tty\n`);
    const terminal = await ssh(["-tt", `${machine}.${cycleLab}`, "tty; exit 7"]).catch(
      (problem: { stdout: string; code: number }) => problem,
    );
    expect(terminal).toMatchObject({ code: 7 });
    expect(terminal.stdout).toContain("/dev/pts/");
  },
);

test("scp carries 20 MB there and back, whole", async () => {
  const [there, back] = [join(folder, "sent"), join(folder, "back")];
  const bytes = Buffer.from(Array.from({ length: 20 * 2 ** 20 }, (_, at) => (at * 7919) % 256));
  writeFileSync(there, bytes);
  const config = ["-F", join(folder, `${cycleLab}.config`)];
  await run("scp", [...config, there, `web1.${cycleLab}:/root/sent`], { timeout: 120_000 });
  await run("scp", [...config, `web1.${cycleLab}:/root/sent`, back], { timeout: 120_000 });
  expect(readFileSync(back).equals(bytes)).toBe(true);
  await ssh([`web1.${cycleLab}`, "rm /root/sent"]);
});

/** What answers a TCP connection first; an error where nobody does. */
async function greeting(to: number | string, send: Buffer): Promise<Buffer> {
  const socket = typeof to === "string" ? connect(to) : connect(to, host);
  try {
    await once(socket, "connect");
    socket.write(send);
    const [chunk] = await once(socket, "data", { signal: AbortSignal.timeout(10_000) });
    return chunk as Buffer;
  } finally {
    socket.destroy();
  }
}

test("what is forwarded starts at his seat, and the lab's firewall decides", async () => {
  const web = `http://web1.${plan().company.domain}/`;
  await held([`adm1.${cycleLab}`], async () => {
    const curl = (url: string) =>
      run("curl", [
        "-s",
        "-o",
        "/dev/null",
        "-m",
        "10",
        "-w",
        "%{http_code}",
        "--socks5-hostname",
        `${host}:1080`,
        url,
      ]);
    expect((await curl(web)).stdout).toMatch(/^[23]/);
    // The database is the application servers' alone.
    const refused = `telnet://db1.${plan().company.domain}:5432`;
    await expect(curl(refused)).rejects.toThrow();
    // Nothing of the server, nor of the Internet.
    for (const url of ["http://127.0.0.1:8443/", "http://198.18.0.1/"]) {
      await expect(curl(url)).rejects.toThrow();
    }
  });
});

test("RDP: ts1 answers on the port of the card, and FreeRDP has a desktop", {
  timeout: 240_000,
}, async () => {
  // X.224 connection request, asking for TLS. MS-RDPBCGR, 2.2.1.1.
  const request = Buffer.from("030000130ee000000000000100080003000000", "hex");
  await held([`adm1.${cycleLab}`], async () => {
    const answer = await greeting(33_389, request);
    expect(answer.subarray(0, 2).toString("hex")).toBe("0300");
    expect(answer[5]).toBe(0xd0);
  });
  // The same by a socket: the client's container has a user of its own, who is nobody here.
  const through = join(folder, "forward");
  mkdirSync(through);
  const socket = join(through, "rdp");
  const forward = [
    "-S",
    "none",
    "-o",
    "StreamLocalBindMask=0000",
    "-L",
    `${socket}:ts1.${plan().company.domain}:3389`,
  ];
  await held([...forward, `adm1.${cycleLab}`], () => greeting(socket, request));
  for (const path of [folder, through]) chmodSync(path, 0o777);
  const login = memberOf(remoteDesktop.desktopGroup);
  const password = lab
    .scene(["ts1"], [], AbortSignal.timeout(110_000))
    .password(`account/${login}`);
  const from = "probe-lan";
  const desktop = await RemoteDesktop.open({ lab: cycleLab, from, login, password, through });
  onTestFinished(() => desktop.leave());
  await desktop.shows(500);
});

test("the gate gives nobody a shell, a file, a port or another's machine", async () => {
  const gate = `plateau-${cycleLab}`;
  for (const words of [
    [gate],
    [gate, "id"],
    [gate, "sh -i"],
    [gate, "probe-lan"],
    [gate, "ws1.nobody"],
    ["-tt", gate, "bash"],
  ]) {
    const problem = await ssh(words).catch((caught: { stderr: string; stdout: string }) => caught);
    expect(problem.stdout, words.join(" ")).toBe("");
    expect(problem.stderr).toMatch(/ssh ws1\.|PTY allocation request failed/);
  }
  await expect(ssh(["-W", "127.0.0.1:22", gate])).rejects.toThrow(/prohibited|refused/);
  const scp = [
    "-F",
    join(folder, `${cycleLab}.config`),
    `${gate}:/etc/passwd`,
    join(folder, "stolen"),
  ];
  await expect(run("scp", scp)).rejects.toThrow();
  expect(existsSync(join(folder, "stolen"))).toBe(false);
  // A candidate with a key and no lab.
  await expect(ssh(["ws1.nobody", "id"], "nobody")).rejects.toThrow(/does not run/);
});

test("without the key of the account nobody comes in", async () => {
  configure(cycleLab, "nobody");
  onTestFinished(() => configure(cycleLab, cycleLab));
  await expect(ssh([`ws1.${cycleLab}`, "id"])).rejects.toThrow(/Permission denied \(publickey\)/);
});

test("the gate has no network and no engine, can write to nothing, and its users can't look at each other", async () => {
  expect(await inGate(["sh", "-c", "cat /proc/net/dev | tail -n +3 | cut -d: -f1"])).toBe("lo");
  expect(await inGate(["sh", "-c", "cat /proc/net/route | tail -n +2"])).toBe("");
  await expect(inGate(["touch", "/etc/x"])).rejects.toThrow(/Read-only/);
  await expect(inGate(["ls", "/calls"], "10001:10001")).rejects.toThrow(/denied/);
  await expect(inGate(["cat", "/run/gate/now/host-key"], "10001:10001")).rejects.toThrow(/denied/);
  expect(
    await inGate(["sh", "-c", "find / -xdev -type s 2>/dev/null; ls /dev/shm 2>&1 | head -1"]),
  ).not.toContain("docker");
  const caps = await inGate(["sh", "-c", "grep CapBnd /proc/1/status"]);
  // SETUID, SETGID and SYS_CHROOT.
  expect(BigInt(`0x${caps.split(/\s+/)[1]}`)).toBe((1n << 6n) | (1n << 7n) | (1n << 18n));
  expect(await inGate(["sh", "-c", "grep NoNewPrivs /proc/1/status"])).toMatch(/1$/);
  const { HostConfig } = await docker().getContainer(gateName).inspect();
  expect(HostConfig.Binds ?? []).toEqual([]);
  expect(HostConfig.PidsLimit).toBe(512);
});

test("a flood of connections that show no key keeps out nobody who has one", async () => {
  const flood = Array.from({ length: 60 }, () => {
    const socket = connect(port, host);
    socket.on("error", () => undefined).resume();
    return socket;
  });
  onTestFinished(() => {
    for (const socket of flood) socket.destroy();
  });
  await setTimeout(3000);
  const { stdout } = await ssh([`ws1.${cycleLab}`, "hostname"]);
  expect(stdout).toBe("ws1\n");
});

test("a client that is killed leaves nothing on the machine", async () => {
  const child = spawn("ssh", [
    "-F",
    join(folder, `${cycleLab}.config`),
    `ws1.${cycleLab}`,
    "setsid sleep 987",
  ]);
  const count = async () =>
    (await ssh([`ws1.${cycleLab}`, "pgrep -fc '[s]leep 987' || true"])).stdout;
  await expect.poll(count, { timeout: 20_000 }).toBe("1\n");
  child.kill("SIGKILL");
  await expect.poll(count, { timeout: 20_000 }).toBe("0\n");
});

test("a new card puts out whoever came in by the former one's key", async () => {
  const child = spawn("ssh", [
    "-F",
    join(folder, `${cycleLab}.config`),
    `ws1.${cycleLab}`,
    "sleep 600",
  ]);
  const over = once(child, "exit");
  await setTimeout(5000);
  expect(child.exitCode).toBeNull();
  await drawCard(store, { candidate: cycleLab, person: "", language: "en" });
  await over;
  await expect(ssh([`ws1.${cycleLab}`, "id"])).rejects.toThrow(/Permission denied/);
  await addKey(store, cycleLab, publicKey(readFileSync(join(folder, `${cycleLab}.pub`), "utf8")));
  await ssh([`ws1.${cycleLab}`, "id"]);
});
