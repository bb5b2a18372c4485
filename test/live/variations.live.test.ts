import { afterEach, expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { edit } from "../../checks/lib/edit.js";
import type { Machine } from "../../checks/lib/nodes/machine.js";
import { mailNames } from "../../modules/mail-server/mail-names.js";
import { Authority } from "../../modules/pki/authority.js";
import { Seed } from "../../scripts/ground/seed.js";
import { type MachineName, machineNames, plan } from "../../stacks/plan/plan.js";
import { expectSatisfied, liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const { dc1, dc2, fw1, ws1 } = plan.machines;

interface Variation {
  /** What another good technician did, and how it was before. */
  readonly title: string;
  readonly machine: MachineName;
  /** Competences that look at it. */
  readonly seenBy: readonly string[];
  apply(machine: Machine): Promise<unknown>;
}

const nftables = "/etc/nftables.conf";

/** What no check may take for a mistake: the way it was done is not the only one. */
const variations: readonly Variation[] = [
  {
    title: "fw1's rules in the opposite order",
    machine: "fw1",
    seenBy: ["cp03", "cp06", "cp07"],
    async apply(machine) {
      const { stdout } = await machine.succeed`cat ${nftables}`;
      // Accepting rules that follow each other say the same in any order.
      const turned = stdout.replace(
        /(?:^ +(?:iifname .* accept|#.*)\n)+/gm,
        (rules) => `${rules.trimEnd().split("\n").toReversed().join("\n")}\n`,
      );
      expect(turned).not.toBe(stdout);
      await machine.succeed`echo ${turned} > ${nftables} && /usr/sbin/nft -f ${nftables}`;
    },
  },
  {
    title: "fw1 refuses in silence (drop) where it answered (reject)",
    machine: "fw1",
    seenBy: ["cp03", "cp06", "cp07"],
    apply: (machine) =>
      edit(
        machine,
        nftables,
        "s/counter reject with icmpx admin-prohibited/counter drop/",
        `/usr/sbin/nft -f ${nftables}`,
      ),
  },
  {
    title: "mail1's certificate issued anew by the authority, with another key and common name",
    machine: "mail1",
    seenBy: ["cp14"],
    async apply(machine) {
      const authority = await Authority.of(await Seed.of(lab.name));
      const { certificate, key } = await authority.issue({
        name: "messagerie (renouvellement)",
        usage: "server",
        dnsNames: Object.values(mailNames),
      });
      await machine.succeed`
        echo ${certificate} > /etc/ssl/certs/mail.crt && echo ${key} > /etc/ssl/private/mail.key
        systemctl reload postfix dovecot nginx`;
    },
  },
  {
    title: "ws1's address, which is reserved for it, written on the workstation",
    machine: "ws1",
    seenBy: ["cp03", "cp09"],
    apply: (machine) =>
      machine.within(15_000)`
        /usr/sbin/ifdown lan
        printf '%s\n' 'auto lan' 'iface lan inet static' ${`  address ${ws1.interfaces.lan.reserve}/24`} ${`  gateway ${fw1.interfaces.lan}`} > /etc/network/interfaces
        printf '%s\n' ${`search ${plan.company.domain}`} ${`nameserver ${dc1.interfaces.srv}`} ${`nameserver ${dc2.interfaces.srv}`} > /etc/resolv.conf
        /usr/sbin/ifup lan`,
  },
  {
    title: "ws2 asks the second controller first",
    machine: "ws2",
    seenBy: ["cp02", "cp03"],
    apply: (machine) =>
      machine.succeed`printf '%s\n' ${`search ${plan.company.domain}`} ${`nameserver ${dc2.interfaces.srv}`} ${`nameserver ${dc1.interfaces.srv}`} > /etc/resolv.conf`,
  },
  {
    title: "ws2's rule for sudo in a file of another name, with an alias",
    machine: "ws2",
    seenBy: ["cp02", "cp08"],
    apply: (machine) =>
      machine.succeed`
        printf '%s\n' 'User_Alias TECHNICIENS = %dl_postes_admin' 'TECHNICIENS ALL = (root) ALL' > /etc/sudoers.d/10-techniciens
        chmod 440 /etc/sudoers.d/10-techniciens && rm /etc/sudoers.d/postes && /usr/sbin/visudo -c`,
  },
  {
    title: "file1's backup at another hour of the night",
    machine: "file1",
    seenBy: ["cp08"],
    apply: (machine) =>
      machine.succeed`
        mkdir -p /etc/systemd/system/sauvegarde.timer.d
        printf '%s\n' '[Timer]' OnCalendar= 'OnCalendar=*-*-* 23:15' > /etc/systemd/system/sauvegarde.timer.d/heure.conf
        systemctl daemon-reload && systemctl restart sauvegarde.timer`,
  },
  {
    title: "ts1's sessions end after an hour of idleness, and are kept for two",
    machine: "ts1",
    seenBy: ["cp13"],
    apply: (machine) =>
      edit(
        machine,
        "/etc/xrdp/sesman.ini",
        "s/^IdleTimeLimit=.*/IdleTimeLimit=3600/; s/^DisconnectedTimeLimit=.*/DisconnectedTimeLimit=7200/",
        "systemctl restart xrdp-sesman xrdp",
      ),
  },
  {
    title: "web1 calls app2 first",
    machine: "web1",
    seenBy: ["cp15"],
    apply: (machine) =>
      edit(
        machine,
        "/etc/nginx/conf.d/application.conf",
        "/server 10.10.10.91:8443/{h;d}; /server 10.10.10.92:8443/G",
        "nginx -t && systemctl reload nginx",
      ),
  },
];

afterEach(async ({ task }) => {
  // Whatever it left must not be the next one's.
  if (task.result?.state === "fail") await makeAnew(lab, machineNames);
});

test.for(variations.map((variation) => [variation.title, variation] as const))(
  "satisfied as well: %s",
  async ([, { machine, seenBy, apply }]) => {
    const { nodes } = lab.scene([machine], [], new AbortController().signal);
    await apply(nodes[machine]);
    const ids = [...catalogue.checks.keys()].filter((id) => seenBy.includes(id.slice(0, 4)));
    await expectSatisfied(lab, ids);
    await makeAnew(lab, [machine]);
  },
);

test("nothing is left of any variation", () => expectSatisfied(lab));
