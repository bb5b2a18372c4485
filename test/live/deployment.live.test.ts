import { setTimeout } from "node:timers/promises";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { Secret } from "../../checks/lib/nodes/secret.js";
import { dhcpOffers } from "../../checks/lib/probes/network/dhcp-offers.js";
import { sshLogin } from "../../checks/lib/probes/ssh-login.js";
import { deliveredName, deployment } from "../../modules/deployment/deployment.js";
import { macOf } from "../../stacks/plan/cabling.js";
import { plan } from "../../stacks/plan/plan.js";
import { liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const needs = [
  "dep1",
  "dc1",
  "hv1",
  "net1",
  "ws1",
  "probe-lan",
  "probe-guest",
  "probe-srv",
] as const;
const scene = (limitMs = 60_000) => lab.scene(needs, [], AbortSignal.timeout(limitMs));

const { loaders, script, site, repository } = deployment();
const { witness } = repository;
const server = plan().machines.dep1.interfaces.srv;
const hyphenated = (mac: string) => mac.replaceAll(":", "-");
/** A card that is on nobody's list. */
const stranger = "02-00-5e-00-53-01";
const worker = "l.lefevre";
/** What a delivery may take, emulated on a machine shared with others, in milliseconds. */
const deliveryMs = 360_000;

let nodes: ReturnType<typeof scene>["nodes"];
beforeEach(() => {
  ({ nodes } = scene());
});

describe("who boots from the network", () => {
  const ipxe = Buffer.from("iPXE").toString("hex");

  test.for([
    ["BIOS firmware", { 93: "0000" }, loaders.bios],
    ["UEFI firmware", { 93: "0007" }, loaders.uefi],
    ["UEFI firmware that says 9", { 93: "0009" }, loaders.uefi],
    ["iPXE on BIOS", { 93: "0000", 77: ipxe }, script],
    ["iPXE on UEFI", { 93: "0007", 77: ipxe }, script],
  ] as const)("%s is sent what it can start, through the relay", async ([, sends, file]) => {
    const [offer] = await dhcpOffers(nodes["probe-lan"], "lan", { sends, first: true });
    expect(offer).toMatchObject({ nextServer: server, bootFile: file });
  });

  test("among visitors he is offered an address, and nothing to start", async () => {
    for (const sends of [{ 93: "0000" }, { 93: "0007" }, { 93: "0000", 77: ipxe }]) {
      const [offer] = await dhcpOffers(nodes["probe-guest"], "guest", { sends, first: true });
      expect(offer).toMatchObject({ nextServer: "0.0.0.0", bootFile: "" });
    }
  });

  test.for(Object.values(loaders))("%s is Debian's, through the router", async (loader) => {
    const { stdout: packaged } = await nodes.dep1.succeed`cat /var/lib/dpkg/info/ipxe.md5sums`;
    const { stdout } = await nodes["probe-lan"].must`curl -sf tftp://${server}/${loader} | md5sum`;
    expect(packaged).toContain(`${stdout.split(" ")[0]}  usr/lib/ipxe/${loader}`);
  });

  test("a card on nobody's list has no ticket, and is left to its disk", async () => {
    const probe = nodes["probe-lan"];
    const { stdout } = await probe.must`curl -sf ${site}/debut.ipxe`;
    expect(stdout).toMatch(/\nexit 1\n$/);
    expect(await status(`/billets/${hyphenated(macOf("pxe1", "lan"))}.ipxe`)).toBe("200");
    expect(await status(`/billets/${stranger}.ipxe`)).toBe("404");
    expect(await status(`/billets/${stranger}.reponses`)).toBe("404");
  });
});

/** What the site answers, seen from the workstations' segment. */
async function status(path: string, ...options: readonly string[]): Promise<string> {
  const { stdout } = await nodes["probe-lan"]
    .must`curl -s -o /dev/null -w %{http_code} ${options} ${site}${path}`;
  return stdout;
}

describe("the site", () => {
  test.for([
    "/master/vmlinuz",
    "/master/initrd.img",
    "/master/poste.img.zst",
    "/installateur/linux",
    "/installateur/initrd.gz",
    "/installateur/preseed.cfg",
    "/depot.asc",
  ])("%s is there to be read", async (path) => {
    expect(await status(path, "--head")).toBe("200");
  });

  test.for(["PUT", "POST", "DELETE", "MKCOL"])("%s is refused", async (method) => {
    for (const path of ["/debut.ipxe", "/debian/dists/duval/InRelease", "/master/vmlinuz"]) {
      expect(await status(path, "--request", method)).toBe("405");
    }
  });

  test("TFTP is for reading", async () => {
    const probe = nodes["probe-lan"];
    await probe.must`curl -sf --max-time 3 -o /dev/null tftp://${server}/${loaders.bios}`;
    expect(
      (await probe.ask`echo intrus | curl -sf --max-time 3 -T - tftp://${server}/${loaders.bios}`)
        .exitCode,
    ).not.toBe(0);
    expect(
      (await probe.ask`echo intrus | curl -sf --max-time 3 -T - tftp://${server}/intrus`).exitCode,
    ).not.toBe(0);
    await nodes.dep1.fail`test -e /srv/tftp/intrus`;
  });

  test("what signs the repository, and tickets of nobody, are out of reach", async () => {
    expect(await status("/debian/conf/distributions")).toBe("404");
    expect(await status("/billets/")).toBe("404");
    expect(await status(`/billets/${stranger}/${"0".repeat(32)}`, "--request", "POST")).toBe("403");
    const card = hyphenated(macOf("pxe1", "lan"));
    expect(await status(`/billets/${card}/${"0".repeat(32)}`, "--request", "POST")).toBe("403");
  });

  test("debconf takes the answers of the full installer, and they hold no password", async () => {
    const probe = nodes["probe-srv"];
    const { stdout } = await probe.must`curl -sf ${site}/installateur/preseed.cfg`;
    await probe.must`curl -sf ${site}/installateur/preseed.cfg | debconf-set-selections -c`;
    expect(stdout).toMatch(/^d-i passwd\/root-password-crypted password \$6\$/m);
    expect(stdout).not.toMatch(/root-password password|root-password-again/);
    expect(stdout).not.toContain(scene().password("deployment/installer"));
  });
});

test("a workstation takes the company's packages, and what was published since, without Internet", async () => {
  const { ws1 } = nodes;
  const version = async () =>
    (await ws1.succeed`cat /usr/share/${witness.name}/version`).stdout.trim();
  const apt = (...words: readonly string[]) =>
    ws1.within(30_000)`/usr/bin/apt-get -q -y -o APT::Update::Error-Mode=any ${words}`;
  for (const words of [["update"], ["install", `${witness.name}=${witness.stock}`]]) {
    const { exitCode, stdout, stderr } = await apt(...words);
    expect(exitCode, stdout + stderr).toBe(0);
  }
  expect(await version()).toBe(witness.stock);
  const { exitCode, stdout, stderr } = await apt("upgrade");
  expect(exitCode, stdout + stderr).toBe(0);
  expect(await version()).toBe(witness.update);
  await apt("purge", witness.name);
});

/** What a domain user reads on a delivered workstation, by SSH from its segment; undefined while he can't. */
async function asWorker(address: string, command: string): Promise<string | undefined> {
  const password = new Secret(scene().password(`account/${worker}`));
  const script = `${sshLogin.longer(1)}\nlogin said 40 ${address} ${worker} "$PASSWORD" "$COMMAND"`;
  const { stdout } = await scene().nodes["probe-lan"].within(
    45_000,
  )`PASSWORD=${password} COMMAND=${command} bash -c ${script}`;
  const [, code, said] = /^said (\d+) ?([\s\S]*)$/.exec(stdout.trim()) ?? [];
  return code === "0" ? said : undefined;
}

async function addressOf(guest: "pxe1" | "pxe2"): Promise<string | undefined> {
  const { stdout } = await scene().nodes.net1
    .ask`grep -i ${macOf(guest, "lan")} /var/lib/kea/kea-leases4.csv`;
  return stdout.trim().split("\n").at(-1)?.split(",")[0] || undefined;
}

/** Wait until a domain user can read this on a guest, and return what he read. */
async function readOn(guest: "pxe1" | "pxe2", command: string): Promise<string> {
  for (const end = performance.now() + deliveryMs; performance.now() < end; ) {
    const address = await addressOf(guest);
    const said = address && (await asWorker(address, command));
    if (said) return said;
    await setTimeout(2000);
  }
  throw new Error(`${guest}: no domain user got in within ${deliveryMs / 1000} s`);
}

/** Switch a guest off, and on again. */
async function restart(guest: "pxe1" | "pxe2"): Promise<void> {
  await nodes.hv1.ask`virsh destroy ${guest}`;
  await nodes.hv1.within(20_000)`virsh start ${guest}`;
}

/** What makes a workstation itself, a line each, once nothing is left to do on it. */
const identity = `test ! -e /etc/deploiement && { ${[
  "hostname",
  "cat /etc/machine-id",
  "cut -d' ' -f2 /etc/ssh/ssh_host_ed25519_key.pub",
  "findmnt -no UUID /",
  "locale | grep ^LANG=",
  `cat /usr/share/${witness.name}/version`,
  "df --output=size -BG / | tail -n 1",
].join("; ")}; }`;

describe("a blank workstation", () => {
  const delivered = new Map<string, readonly string[]>();

  // Shut off, as the lab was found.
  afterAll(async () => {
    for (const guest of ["pxe1", "pxe2"]) await scene().nodes.hv1.ask`virsh destroy ${guest}`;
  });

  test("without a ticket is left as it is", { timeout: 120_000 }, async () => {
    const { dep1, hv1, net1 } = nodes;
    const written = async () =>
      (await hv1.succeed`stat -c %b /var/lib/libvirt/images/pxe1.qcow2`).stdout;
    const before = await written();
    await dep1.succeed`/usr/local/sbin/deploiement fermer pxe1`;
    await restart("pxe1");
    try {
      await net1.eventually`grep -i ${macOf("pxe1", "lan")} /var/lib/kea/kea-leases4.csv`;
      await scene().nodes.dep1
        .eventually`journalctl -t nginx -o cat --since -60s | grep billets.*ipxe.*404`;
      expect(await written()).toBe(before);
    } finally {
      await hv1.ask`virsh destroy pxe1`;
      await dep1.succeed`/usr/local/sbin/deploiement ouvrir pxe1`;
    }
  });

  test.for(["pxe1", "pxe2"] as const)(
    "%s is delivered without a question: named, in the domain, up to date, its disk whole",
    { timeout: deliveryMs + 60_000 },
    async (guest) => {
      const name = deliveredName(macOf(guest, "lan"));
      await restart(guest);
      const lines = (await readOn(guest, identity)).split(/\s+/);
      delivered.set(guest, lines);
      expect(lines[0]).toBe(name);
      expect(lines.slice(4)).toEqual(["LANG=fr_FR.UTF-8", witness.update, "8G"]);
      const account = `(sAMAccountName=${name.toUpperCase()}$)`;
      const { dc1, dep1 } = scene().nodes;
      const { stdout } =
        await dc1.succeed`ldbsearch -H /var/lib/samba/private/sam.ldb ${account} dn`;
      expect(stdout).toContain("OU=Postes,");
      const list = await dep1.succeed`/usr/local/sbin/deploiement liste`;
      expect(list.stdout).toMatch(new RegExp(`${name} +son disque, livré le`));
    },
  );

  test("two of them share nothing that is one's own", () => {
    const [first, second] = [delivered.get("pxe1") ?? [], delivered.get("pxe2") ?? []];
    for (const index of [0, 1, 2, 3]) {
      expect(first[index]).toBeTruthy();
      expect(first[index]).not.toBe(second[index]);
    }
  });

  test("delivered, starts from its disk with what is on it", { timeout: deliveryMs }, async () => {
    await readOn("pxe1", "date > garde; sync; cat garde");
    await restart("pxe1");
    expect(await readOn("pxe1", `test -s garde && cat /etc/machine-id`)).toBe(
      delivered.get("pxe1")?.[1],
    );
  });
});
