import { expect, test } from "vitest";
import { giveRight } from "../../checks/cp09/lib/give-right.js";
import { edit } from "../../checks/lib/edit.js";
import type { CheckId } from "../../checks/lib/ids.js";
import { mustSucceed } from "../../checks/lib/must-succeed.js";
import { changeRecord } from "../../checks/lib/network/dns-change.js";
import { keaConf, restartKea, subnetLines } from "../../checks/lib/network/kea.js";
import type { Machine } from "../../checks/lib/nodes/machine.js";
import { directoryEntries } from "../../checks/lib/probes/directory/directory-entries.js";
import { firstValue } from "../../checks/lib/probes/directory/first-value.js";
import { mustChange, replaced } from "../../checks/lib/probes/directory/must-change.js";
import { groupDn, personDn, unitDn } from "../../modules/domain-controller/names.js";
import { english } from "../../scripts/ground/text.js";
import { people } from "../../stacks/plan/people.js";
import { type MachineName, plan, type SegmentName } from "../../stacks/plan/plan.js";
import { staff } from "../../stacks/plan/staff.js";
import { expectSatisfied, liveLab, look, told } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

/** Something that no fault, hint or text of the checks names. */
interface Extra {
  readonly machine: MachineName;
  plant(machine: Machine): Promise<unknown>;
  undo(machine: Machine): Promise<unknown>;
  /** What tells it, after its machine's name. */
  readonly seen: string;
}

const { domain } = plan.company;
const { db1, file1, fw1, fw2 } = plan.machines;

/** An address of a segment that the plan gives to nobody. */
function stranger(segment: SegmentName): string {
  return plan.segments[segment].probe.replace(/\d+$/, "93");
}

async function editKea(net1: Machine, script: string): Promise<void> {
  await edit(net1, keaConf, script);
  await restartKea(net1);
}

const direction = unitDn("Direction");
const guard = "nTSecurityDescriptor";
const kept = new Map<string, Buffer>();

/** Note who may do what with an object, to give it back as it was. */
async function keepGuard(dc1: Machine, dn: string): Promise<void> {
  const entries = await directoryEntries(dc1, dn, `(distinguishedName=${dn})`, [guard], [guard]);
  kept.set(dn, Buffer.from(firstValue(entries[0] ?? new Map(), guard), "base64"));
}

async function giveGuardBack(dc1: Machine, dn: string): Promise<void> {
  await mustChange(dc1, [replaced(dn, guard, kept.get(dn) ?? Buffer.alloc(0))]);
}

/** Of each kind of object three, on three machines, and the one check that sees them. */
const kinds: readonly (readonly [kind: string, seenBy: CheckId, extras: readonly Extra[]])[] = [
  [
    "rights of accounts",
    "cp08/no-right-too-much",
    [
      {
        machine: "desk1",
        plant: (machine) => machine.succeed`/usr/bin/gpasswd --add www-data shadow > /dev/null`,
        undo: (machine) => machine.succeed`/usr/bin/gpasswd --delete www-data shadow > /dev/null`,
        seen: "/etc/group shadow(42) www-data",
      },
      {
        machine: "dc2",
        plant: (machine) => machine.succeed`/usr/sbin/usermod --shell /bin/sh --password '' games`,
        undo: (machine) =>
          machine.succeed`/usr/sbin/usermod --shell /usr/sbin/nologin --password '*' games`,
        seen: "/etc/shadow games ∅",
      },
      {
        machine: "adm1",
        plant: (machine) =>
          machine.succeed`echo '%users ALL=(root) /usr/bin/less' > /etc/sudoers.d/lecture`,
        undo: (machine) => machine.succeed`rm /etc/sudoers.d/lecture`,
        seen: "/etc/sudoers.d/lecture %users ALL=(root) /usr/bin/less",
      },
    ],
  ],
  [
    "programs and keys",
    "cp08/no-right-too-much",
    [
      {
        machine: "mon1",
        plant: (machine) =>
          machine.succeed`cp /usr/bin/head /srv/lire && chgrp shadow /srv/lire && chmod 2755 /srv/lire`,
        undo: (machine) => machine.succeed`rm /srv/lire`,
        seen: "/srv/lire 2755 uid=0",
      },
      {
        machine: "web1",
        plant: (machine) =>
          machine.succeed`umask 77; mkdir -p /root/.ssh && echo 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB one' > /root/.ssh/authorized_keys2`,
        undo: (machine) => machine.succeed`rm /root/.ssh/authorized_keys2`,
        seen: "/root/.ssh/authorized_keys2 one",
      },
      {
        machine: "ws3",
        plant: (machine) =>
          machine.succeed`echo 'AuthorizedKeysFile /opt/keys/%u' > /etc/ssh/sshd_config.d/00.conf`,
        undo: (machine) => machine.succeed`rm /etc/ssh/sshd_config.d/00.conf`,
        seen: "/etc/ssh/sshd_config.d/00.conf AuthorizedKeysFile /opt/keys/%u",
      },
      {
        // Whoever reads it to its end is at it for hours.
        machine: "net1",
        plant: (machine) =>
          machine.succeed`/usr/bin/truncate -s 5T /srv/trou && chmod 4755 /srv/trou`,
        undo: (machine) => machine.succeed`rm /srv/trou`,
        seen: "/srv/trou 4755 uid=0",
      },
    ],
  ],
  [
    "sockets that listen",
    "cp07/nothing-else-listens",
    [
      {
        machine: "ws1",
        plant: (machine) =>
          machine.eventually`
            printf '%s\\n' 'Port 22' 'Port 2022' > /etc/ssh/sshd_config.d/00.conf && systemctl restart ssh; netstat -ltn | grep -q ':2022 '`,
        undo: (machine) =>
          machine.eventually`rm -f /etc/ssh/sshd_config.d/00.conf; systemctl restart ssh; netstat -ltn | grep -q ':22 '`,
        seen: "tcp/2022 sshd",
      },
      {
        machine: "ext1",
        plant: (machine) =>
          machine.eventually`
            /usr/bin/systemd-run --quiet --collect --unit=recu /usr/bin/perl -MIO::Socket::INET -e \
              ${'sleep 600 if IO::Socket::INET->new(Proto => "udp", LocalPort => 1812)'}; netstat -lun | grep -q ':1812 '`,
        undo: (machine) => machine.succeed`/usr/bin/systemctl stop recu`,
        seen: "udp/1812 perl",
      },
      {
        machine: "mon1",
        plant: (machine) =>
          machine.eventually`
            /usr/bin/systemd-run --quiet --collect --unit=mesure --uid=games /usr/bin/perl -MIO::Socket::INET -e \
              ${"sleep 600 if IO::Socket::INET->new(LocalPort => 9100, Listen => 5)"}; netstat -ltn | grep -q ':9100 '`,
        undo: (machine) => machine.succeed`/usr/bin/systemctl stop mesure`,
        seen: "tcp/9100 ",
      },
      {
        // The bench's own program, which checks use for a moment: it begins anew before a moment is over.
        machine: "adm1",
        plant: (machine) =>
          machine.eventually`
            /usr/bin/systemd-run --quiet --collect --unit=veilleur --property=Restart=always --property=RestartSec=0 \
              --property=RuntimeMaxSec=5 --property=StartLimitIntervalSec=0 /run/bench/busybox nc -ll -p 4712 -e /bin/true
            netstat -ltn | grep -q ':4712 '`,
        undo: (machine) => machine.succeed`/usr/bin/systemctl stop veilleur`,
        seen: "tcp/4712 ",
      },
    ],
  ],
  [
    "tasks",
    "cp08/nothing-else-scheduled",
    [
      {
        machine: "file1",
        plant: (machine) =>
          machine.succeed`mkdir -p /etc/cron.d && echo '5 4 * * * root /usr/bin/true' > /etc/cron.d/ronde`,
        undo: (machine) => machine.succeed`rm /etc/cron.d/ronde`,
        seen: "/etc/cron.d/ronde",
      },
      {
        machine: "dc2",
        plant: (machine) =>
          machine.succeed`/usr/bin/systemd-run --quiet --unit=ronde --on-calendar=04:05 /usr/bin/true`,
        undo: (machine) => machine.succeed`/usr/bin/systemctl stop ronde.timer`,
        seen: "/run/systemd/transient/ronde.timer",
      },
      {
        machine: "fw1",
        plant: (machine) =>
          machine.succeed`
            printf '%s\\n' '[Timer]' 'OnBootSec=1h' > /usr/lib/systemd/system/ronde.timer &&
              ln -s /usr/lib/systemd/system/ronde.timer /etc/systemd/system/timers.target.wants/`,
        undo: (machine) =>
          machine.succeed`rm /usr/lib/systemd/system/ronde.timer /etc/systemd/system/timers.target.wants/ronde.timer`,
        seen: "/usr/lib/systemd/system/ronde.timer",
      },
    ],
  ],
  [
    "members and accounts of the directory",
    "cp09/nobody-else-in-directory",
    [
      {
        machine: "dc1",
        plant: (machine) =>
          machine.succeed`/usr/bin/samba-tool group addmembers 'Backup Operators' GG_Stagiaires > /dev/null`,
        undo: (machine) =>
          machine.succeed`/usr/bin/samba-tool group removemembers 'Backup Operators' GG_Stagiaires > /dev/null`,
        seen: "Backup Operators: member GG_Stagiaires",
      },
      {
        machine: "dc1",
        plant: (machine) => machine.succeed`/usr/bin/samba-tool computer create BORNE7 > /dev/null`,
        undo: (machine) => machine.succeed`/usr/bin/samba-tool computer delete BORNE7 > /dev/null`,
        seen: "BORNE7$: sAMAccountName",
      },
      {
        machine: "dc1",
        plant: (machine) =>
          machine.succeed`/usr/bin/samba-tool group addmembers GG_Finance ${staff.technician.login} > /dev/null`,
        undo: (machine) =>
          machine.succeed`/usr/bin/samba-tool group removemembers GG_Finance ${staff.technician.login} > /dev/null`,
        seen: `GG_Finance: member ${staff.technician.login}`,
      },
    ],
  ],
  [
    "names",
    "cp06/nothing-else-named",
    [
      {
        machine: "dc1",
        plant: (machine) => changeRecord(machine, "add", domain, "paie", "CNAME", `dc1.${domain}`),
        undo: (machine) =>
          changeRecord(machine, "delete", domain, "paie", "CNAME", `dc1.${domain}`),
        seen: `paie.${domain} CNAME dc1.${domain}`,
      },
      {
        machine: "dc1",
        plant: async (machine) =>
          mustSucceed(
            await machine.within(15_000)`samba-tool dns zonecreate 127.0.0.1 partenaire.test -P`,
          ),
        undo: async (machine) =>
          mustSucceed(
            await machine.within(15_000)`samba-tool dns zonedelete 127.0.0.1 partenaire.test -P`,
          ),
        seen: "partenaire.test (zone)",
      },
      {
        machine: "dc2",
        plant: (machine) =>
          machine.succeed`sed -i ${`s/^ *dns forwarder = .*/& ${stranger("srv")}/`} /etc/samba/smb.conf`,
        undo: (machine) =>
          machine.succeed`sed -i ${`/dns forwarder/s/ ${stranger("srv")}//`} /etc/samba/smb.conf`,
        seen: `smb.conf dns forwarder = ${stranger("srv")}`,
      },
    ],
  ],
  [
    "leases",
    "cp06/nothing-else-leased",
    [
      {
        machine: "net1",
        plant: (machine) =>
          editKea(
            machine,
            `${subnetLines("guest")} s/"option-data": \\[/&\\n{ "name": "tftp-server-name", "data": "${stranger("guest")}" },/`,
          ),
        undo: (machine) => editKea(machine, "/tftp-server-name/d"),
        seen: `${plan.segments.guest.cidr}: option tftp-server-name ${stranger("guest")}`,
      },
      {
        machine: "net1",
        plant: (machine) =>
          editKea(
            machine,
            `${subnetLines("siteb")} s/"pools": \\[/&\\n{ "pool": "${stranger("siteb")}\\/32" },\\n/`,
          ),
        undo: (machine) => editKea(machine, `/"${stranger("siteb")}/d`),
        seen: `${plan.segments.siteb.cidr}: pool ${stranger("siteb")}`,
      },
      {
        machine: "fw2",
        plant: (machine) =>
          machine.succeed`sed -i ${`s/-s /-s ${stranger("siteb")} -s /`} /etc/default/dhcp-helper && systemctl restart dhcp-helper`,
        undo: (machine) =>
          machine.succeed`sed -i ${`s/-s ${stranger("siteb")} //`} /etc/default/dhcp-helper && systemctl restart dhcp-helper`,
        seen: `dhcp-helper -s ${stranger("siteb")}`,
      },
    ],
  ],
  [
    "delegations",
    "cp09/nothing-else-delegated",
    [
      {
        machine: "dc1",
        plant: async (machine) => {
          await keepGuard(machine, direction);
          await giveRight(machine, direction, "A;CI;WP;;;", groupDn("GG_Stagiaires"));
        },
        undo: (machine) => giveGuardBack(machine, direction),
        seen: `OU=Direction,OU=${people.root} (A;CI;WP;;;GG_Stagiaires)`,
      },
      {
        machine: "dc1",
        plant: (machine) =>
          mustChange(machine, [
            replaced(personDn(staff.technician), "userAccountControl", "4194816"),
          ]),
        undo: (machine) =>
          mustChange(machine, [replaced(personDn(staff.technician), "userAccountControl", "512")]),
        seen: `${staff.technician.login}: DONT_REQ_PREAUTH`,
      },
      {
        machine: "dc1",
        plant: async (machine) =>
          mustSucceed(
            await machine.within(
              15_000,
            )`/usr/bin/samba-tool domain passwordsettings pso create large 1 --min-pwd-length=1`,
          ),
        undo: async (machine) =>
          mustSucceed(
            await machine.within(
              15_000,
            )`/usr/bin/samba-tool domain passwordsettings pso delete large`,
          ),
        seen: "CN=large,CN=Password Settings Container,CN=System msDS-PasswordSettings",
      },
    ],
  ],
  [
    "what is hosted",
    "cp12/nothing-else-hosted",
    [
      {
        machine: "hv1",
        plant: (machine) =>
          machine.succeed`
            echo "<network><name>retour</name><forward mode='bridge'/><bridge name='br-srv'/></network>" > /run/retour.xml &&
              virsh -q net-define /run/retour.xml && rm /run/retour.xml`,
        undo: (machine) => machine.succeed`virsh -q net-undefine retour`,
        seen: "network retour",
      },
      {
        machine: "hv1",
        plant: (machine) =>
          machine.succeed`virsh -q pool-define-as depot dir --target /srv > /dev/null`,
        undo: (machine) => machine.succeed`virsh -q pool-undefine depot`,
        seen: "pool depot",
      },
      {
        machine: "hv1",
        plant: (machine) =>
          machine.succeed`virsh -q attach-interface pxe1 network srv --mac 52:54:00:aa:bb:01 --config`,
        undo: (machine) =>
          machine.succeed`virsh -q detach-interface pxe1 network --mac 52:54:00:aa:bb:01 --config`,
        seen: "pxe1: interface 52:54:00:aa:bb:01 srv",
      },
    ],
  ],
  [
    "tunnels and ways into VPNs",
    "cp07/nothing-else-tunnels",
    [
      {
        machine: "ws1",
        plant: (machine) => machine.succeed`ip link add name retour type bridge`,
        undo: (machine) => machine.succeed`ip link delete retour`,
        seen: "link retour",
      },
      {
        machine: "fw1",
        plant: (machine) =>
          machine.succeed`cd /etc/openvpn/pki && cp ca.crt /root/ca.crt && cat fw1.crt >> ca.crt`,
        undo: (machine) =>
          machine.succeed`cat /root/ca.crt > /etc/openvpn/pki/ca.crt && rm /root/ca.crt`,
        seen: "/etc/openvpn/pki/ca.crt CA ",
      },
      {
        machine: "fw2",
        plant: (machine) =>
          machine.succeed`echo 'auth-user-pass-verify /bin/true via-env' >> /etc/openvpn/client/siege.conf`,
        undo: (machine) =>
          machine.succeed`sed -i /auth-user-pass-verify/d /etc/openvpn/client/siege.conf`,
        seen: "/etc/openvpn/client/siege.conf auth-user-pass-verify /bin/true via-env",
      },
    ],
  ],
  [
    "holes in routers",
    "cp07/nothing-else-passes",
    [
      {
        machine: "fw1",
        plant: (machine) =>
          machine.succeed`/usr/sbin/nft insert rule inet filter forward iifname guest ip daddr ${db1.interfaces.srv} tcp dport 5432 accept`,
        undo: (machine) => machine.succeed`systemctl reload nftables`,
        seen: `guest ${stranger("guest")} → ${db1.interfaces.srv} tcp/5432`,
      },
      {
        machine: "fw2",
        plant: (machine) =>
          machine.succeed`/usr/sbin/nft insert rule inet filter input iifname wan udp dport 161 accept`,
        undo: (machine) => machine.succeed`systemctl reload nftables`,
        seen: `wan ${fw1.interfaces.wan} → ${fw2.interfaces.wan} udp/161`,
      },
      {
        machine: "fw1",
        plant: (machine) =>
          machine.succeed`
            /usr/sbin/nft insert rule inet filter prerouting iifname wan tcp dport 8025 dnat ip to ${file1.interfaces.srv}:445 &&
              /usr/sbin/nft insert rule inet filter forward iifname wan oifname srv tcp dport 445 ct status dnat accept`,
        undo: (machine) => machine.succeed`systemctl reload nftables`,
        seen: `wan ${fw2.interfaces.wan} → ${fw1.interfaces.wan} tcp/8025 → ${file1.interfaces.srv}:445`,
      },
    ],
  ],
];

test.for(kinds)(
  "%s that nobody planned are seen by %s, each on its machine",
  { timeout: 180_000 },
  async ([, seenBy, extras]) => {
    const { nodes } = lab.scene(
      [...new Set(extras.map(({ machine }) => machine))],
      [],
      AbortSignal.timeout(150_000),
    );
    const planted: Extra[] = [];
    try {
      for (const extra of extras) {
        await extra.plant(nodes[extra.machine]);
        planted.push(extra);
      }
      const [result] = await look(lab, [seenBy]);
      expect(result?.outcome, result && told([result])).toBe("not_satisfied");
      const seen = result ? english(result.seen) : "";
      for (const { machine, seen: words } of extras) {
        // The directory is one, whichever controller is asked.
        expect(seen).toContain(seenBy.startsWith("cp09/") ? words : `${machine} ${words}`);
      }
    } finally {
      for (const { machine, undo } of planted) await undo(nodes[machine]);
    }
    await expectSatisfied(lab, [seenBy]);
  },
);

test("nothing is left of them", () => expectSatisfied(lab));
