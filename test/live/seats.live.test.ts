import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { quote } from "zx/core";
import { freeAddresses } from "../../checks/lib/network/free-addresses.js";
import { ipv4State } from "../../checks/lib/probes/network/ipv4-state.js";
import { onItsOwn } from "../../scripts/channel/on-its-own.js";
import { english } from "../../scripts/ground/text.js";
import { toNetwork } from "../../stacks/plan/ipv4.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";
import { asCandidate } from "../lib/as-candidate.js";
import { expectSatisfied, liveLab, look } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

// What a machine does to know the bench, or to be taken for another, each beside a twin that shows that it works.
const lab = await liveLab(cycleLab);
const scene = () =>
  lab.scene(["mail1", "ext1", "ws2", "probe-lan"], [], AbortSignal.timeout(60_000)).nodes;

async function outcomeOf(id: string): Promise<string> {
  const [result] = await look(lab, [id]);
  return `${result?.outcome}: ${english(result?.seen ?? "")}`;
}

test("each look asks from another address, with another card", async () => {
  const cards: string[] = [];
  const addresses: string[] = [];
  for (let turn = 0; turn < 3; turn++) {
    expect(await outcomeOf("cp07/source-nat")).toMatch(/^satisfied/);
    const { stdout: log } = await scene().ext1
      .succeed`tail -n 3 /var/log/nginx/access.log | grep -v ${`^${plan().machines.fw1.interfaces.wan} `} | cut -d ' ' -f 1`;
    const address = log.trim();
    const { stdout } = await scene().ext1.succeed`/usr/sbin/ip neighbour show ${address} dev wan`;
    addresses.push(address);
    cards.push(stdout.match(/lladdr (\S+)/)?.[1] ?? "");
  }
  expect(new Set([...addresses, plan().segments.wan.probe]).size).toBe(4);
  expect(cards.every((card) => /^02:50:/.test(card))).toBe(true);
  expect(new Set(cards).size).toBe(3);
});

test("an address of an earlier look is not taken again while another is free", async () => {
  const { prefix } = toNetwork(plan().segments.lan.cidr);
  const probe = scene()["probe-lan"];
  const pair = freeAddresses("lan").slice(-2);
  // Looks before this one may have had them, as all others.
  await probe.must`for one in ${pair}; do ip address delete $one/${prefix} dev lan 2> /dev/null; done; true`;
  const card = () =>
    `02:50:${randomBytes(4)
      .toString("hex")
      .replace(/..(?!$)/g, "$&:")}`;
  // When both are taken, the one of the earlier look comes again: who asked last is asked for by nobody.
  for (const wanted of [...pair, pair[0]]) {
    const { stdout } =
      await probe.must`/usr/lib/plateau/seat lan ${card()} ${pair.map((one) => `${one}/${prefix}`)}`;
    expect(stdout.trim()).toBe(wanted);
  }
});

test("who answers for every fresh address does not keep the bench at one that he knows", async () => {
  const { prefix } = toNetwork(plan().segments.lan.cidr);
  const { "probe-lan": probe, ws3 } = lab.scene(
    ["probe-lan", "ws3"],
    [],
    AbortSignal.timeout(60_000),
  ).nodes;
  const [known = "", ...fresh] = freeAddresses("lan").slice(-3);
  await probe.must`for one in ${[known, ...fresh]}; do ip address delete $one/${prefix} dev lan 2> /dev/null; done; true`;
  await probe.must`ip address add ${known}/${prefix} dev lan valid_lft 900 preferred_lft 900 noprefixroute`;
  await ws3.succeed`for one in ${fresh}; do /usr/sbin/ip address add $one/32 dev lan; done`;
  try {
    const { stdout: answers } = await probe.must`/usr/lib/plateau/arp lan ${fresh} --window 300`;
    expect(JSON.parse(answers)).toEqual(
      fresh.map((address) => ({ address, macs: [expect.any(String)] })),
    );
    const all = [known, ...fresh].map((one) => `${one}/${prefix}`);
    const { stdout } = await probe.must`/usr/lib/plateau/seat lan 02:50:00:00:00:07 ${all}`;
    expect(stdout.trim()).toBe(fresh[0]);
  } finally {
    await ws3.succeed`for one in ${fresh}; do /usr/sbin/ip address delete $one/32 dev lan; done`;
    await probe.must`for one in ${fresh}; do ip address delete $one/${prefix} dev lan 2> /dev/null; done; true`;
  }
});

test("a relay that is shut to the addresses it has seen is open in the next look", async () => {
  const relay = "cp14/no-open-relay";
  // There are thirty to draw from: who has seen an hour of looks may have seen them all.
  const since = `@${Math.floor(Date.now() / 1000)}`;
  expect(await outcomeOf(relay)).toMatch(/^satisfied/);
  const { stdout } = await scene().mail1
    .succeed`/usr/bin/journalctl --quiet --no-pager --output=cat --since=${since} --identifier=postfix/smtpd | sed -n 's/^connect from [^[]*\\[\\(203\\.0\\.113\\.[0-9]*\\)\\]$/\\1/p' | sort -u`;
  const seen = stdout
    .split("\n")
    .filter((address) => address && address !== plan().machines.ext1.interfaces.wan);
  expect(seen.length).toBeGreaterThan(0);
  /** Relays for everybody, but not for these. */
  const openBut = async (clients: readonly string[]) => {
    await scene().mail1.succeed`printf '%s reject_unauth_destination\n' ${clients} > /run/relay
      /usr/sbin/postconf -e 'mynetworks = 0.0.0.0/0' 'smtpd_relay_restrictions = check_client_access cidr:/run/relay, permit_mynetworks, reject' 'smtpd_recipient_restrictions ='
      ${onItsOwn} /usr/bin/systemctl restart postfix`;
  };
  await scene().mail1.succeed`cp -p /etc/postfix/main.cf /run/main.cf`;
  try {
    await openBut([...seen, plan().segments.wan.probe, plan().segments.srv.cidr]);
    expect(await outcomeOf(relay)).toMatch(/^not_satisfied: .*: 250 2\.1\.5 Ok$/);
    // Who treats every stranger alike is shut to every stranger: that is said in checks/README.md.
    await openBut(["203.0.113.128/25", plan().segments.srv.cidr]);
    expect(await outcomeOf(relay)).toMatch(/^satisfied/);
  } finally {
    await scene().mail1
      .succeed`cat /run/main.cf > /etc/postfix/main.cf; rm -f /run/main.cf /run/relay; ${onItsOwn} /usr/bin/systemctl restart postfix`;
  }
  await expect.poll(() => outcomeOf(relay), { timeout: 30_000 }).toMatch(/^satisfied/);
});

test("a relay that knows the bench by the company that it asks for is seen", async () => {
  const relay = "cp14/no-open-relay";
  const spared = `inline:{ { ${mailboxes().outside.domain} = REJECT } }`;
  await scene().mail1.succeed`cp -p /etc/postfix/main.cf /run/main.cf
    /usr/sbin/postconf -e 'mynetworks = 0.0.0.0/0' ${`smtpd_relay_restrictions = check_recipient_access ${spared}, permit_mynetworks, reject`} 'smtpd_recipient_restrictions ='
    ${onItsOwn} /usr/bin/systemctl restart postfix`;
  try {
    expect(await outcomeOf(relay)).toMatch(/^not_satisfied: .*: 250 2\.1\.5 Ok$/);
  } finally {
    await scene().mail1
      .succeed`cat /run/main.cf > /etc/postfix/main.cf; rm -f /run/main.cf; ${onItsOwn} /usr/bin/systemctl restart postfix`;
  }
  await expect.poll(() => outcomeOf(relay), { timeout: 30_000 }).toMatch(/^satisfied/);
});

test("nothing that a look leaves in logs, mail and on disks has a name or a form of its own", async () => {
  const { mail1, ext1, file1, mon1 } = lab.scene(
    ["mail1", "ext1", "file1", "mon1"],
    [],
    AbortSignal.timeout(60_000),
  ).nodes;
  const since = `@${Math.floor(Date.now() / 1000)}`;
  const ids = [
    ...["cp14/letter-inside", "cp14/letter-from-outside", "cp14/submission-secured"],
    ...["cp08/permissions-follow-matrix", "cp08/logs-reach-mon1", "cp07/source-nat"],
  ];
  await expectSatisfied(lab, ids);
  const said = await Promise.all([
    ...[mail1, ext1, file1, mon1].map(
      (node) => node.within(20_000)`/usr/bin/journalctl --quiet --no-pager --since=${since}`,
    ),
    ext1.within(20_000)`tail -n 20 /var/log/nginx/access.log`,
    file1.within(20_000)`tail -q -n 200 /var/log/samba/* 2> /dev/null; true`,
  ]);
  for (const { stdout } of said) {
    const own = stdout
      .split("\n")
      .filter((line) => /\bbanc\b|\bbench\b|probe-|\bt[0-9a-f]{11}\b|curl\//i.test(line));
    expect(own).toEqual([]);
  }
  expect(said[0]?.stdout).toMatch(/postfix/);
});

test("a key, a password and an account that only look like the bench's are too much", async () => {
  const right = "cp08/no-right-too-much";
  const { ws2 } = scene();
  const kept = "/run/kept-accounts";
  await ws2.succeed`mkdir -p -m 700 /root/.ssh ${kept} && cp -p /etc/passwd /etc/shadow ${kept}
    ssh-keygen -q -t ed25519 -N '' -C devisfaucher4 -f ${kept}/key && cat ${kept}/key.pub >> /root/.ssh/authorized_keys
    echo 'l.mercier:x:1412:100::/run/l.mercier:/bin/sh' >> /etc/passwd
    sed -i 's|^root:[^:]*:|root:$6$devisfaucher4$x:|' /etc/shadow`;
  try {
    const seen = await outcomeOf(right);
    expect(seen).toMatch(/^not_satisfied/);
    for (const one of ["devisfaucher4", "l.mercier", "/etc/shadow root"])
      expect(seen).toContain(one);
  } finally {
    await ws2.succeed`cat ${kept}/passwd > /etc/passwd; cat ${kept}/shadow > /etc/shadow; rm -rf ${kept} /root/.ssh`;
  }
  await expectSatisfied(lab, [right]);
});

test("a workstation that answers in another's stead is not heard for it", async () => {
  const full = "cp03/full-size-packets-pass";
  const { ws2 } = scene();
  const [own] = (await ipv4State(ws2, "lan")).addresses;
  const address = own?.address ?? "";
  await ws2.succeed`ip link set dev lan mtu 1400`;
  const ws3 = await asCandidate(cycleLab, "ws3");
  const program = readFileSync(join(import.meta.dirname, "attacks", "answer-for.py"), "utf8");
  const attack = ws3.run(`/usr/bin/python3 -c ${quote(program)} ${address} 12`, 20_000);
  try {
    await setTimeout(1500);
    const { stdout } = await scene()["probe-lan"].must`
      ip neighbour delete ${address} dev lan; ping -n -q -c 2 -W 1 -M do -s 1472 ${address}`;
    expect(stdout).toMatch(/[12] received/);
    expect(await outcomeOf(full)).toMatch(
      new RegExp(`^not_satisfied: .*${address} 56:yes 1472:no`),
    );
  } finally {
    await ws2.succeed`ip link set dev lan mtu 1500`;
    const { code, stderr } = await attack;
    ws3.close();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  }
  await expect.poll(() => outcomeOf(full), { timeout: 20_000 }).toMatch(/^satisfied/);
});
