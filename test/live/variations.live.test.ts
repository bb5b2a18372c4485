import { afterEach, describe, expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { throwAwayPassword } from "../../checks/lib/accounts/throw-away-accounts.js";
import { asOwner } from "../../checks/lib/application/as-owner.js";
import { edit } from "../../checks/lib/edit.js";
import { addressOf } from "../../checks/lib/mail/mail-places.js";
import { mustSucceed } from "../../checks/lib/must-succeed.js";
import { changeRecord, recordReplicated } from "../../checks/lib/network/dns-change.js";
import { reloadRules, rulesFile } from "../../checks/lib/network/firewall-rules.js";
import { keaConf, restartKea, subnetLines } from "../../checks/lib/network/kea.js";
import type { Machine } from "../../checks/lib/nodes/machine.js";
import { mustChange, replaced } from "../../checks/lib/probes/directory/must-change.js";
import { noteOwn } from "../../checks/lib/run/own-entries.js";
import { personDn } from "../../modules/domain-controller/names.js";
import { store } from "../../modules/file-server/store.js";
import { mailNames } from "../../modules/mail-server/mail-names.js";
import { application } from "../../modules/n-tier/application.js";
import { Authority } from "../../modules/pki/authority.js";
import { declarations, ownEntries } from "../../scripts/facts/journal.js";
import { Seed } from "../../scripts/ground/seed.js";
import { declareChanges } from "../../scripts/training/declare/declare-changes.js";
import { exampleDeclaration } from "../../scripts/training/declare/example-declaration.js";
import { parseDeclaration } from "../../scripts/training/declare/parse-declaration.js";
import { type Person, people } from "../../stacks/plan/people.js";
import { personOf } from "../../stacks/plan/person-of.js";
import { type MachineName, machineNames, plan } from "../../stacks/plan/plan.js";
import { staff } from "../../stacks/plan/staff.js";
import { expectExactly, expectSatisfied, liveLab, look, makeAnew, told } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const { dc1, dc2, fw1, ws1 } = plan().machines;

interface Variation {
  /** What another good technician did, and how it was before. */
  readonly title: string;
  readonly machine: MachineName;
  /** Competences that look at it. */
  readonly seenBy: readonly string[];
  apply(machine: Machine): Promise<unknown>;
}

const nftables = "/etc/nftables.conf";
const smbConf = "/etc/samba/smb.conf";

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
        dnsNames: Object.values(mailNames()),
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
        printf '%s\n' ${`search ${plan().company.domain}`} ${`nameserver ${dc1.interfaces.srv}`} ${`nameserver ${dc2.interfaces.srv}`} > /etc/resolv.conf
        /usr/sbin/ifup lan`,
  },
  {
    title: "ws2 asks the second controller first",
    machine: "ws2",
    seenBy: ["cp02", "cp03"],
    apply: (machine) =>
      machine.succeed`printf '%s\n' ${`search ${plan().company.domain}`} ${`nameserver ${dc2.interfaces.srv}`} ${`nameserver ${dc1.interfaces.srv}`} > /etc/resolv.conf`,
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

const [newcomer] = exampleDeclaration().people ?? [];
const nobodyElse = "cp09/nobody-else-in-directory";
const tool = "/usr/bin/samba-tool";

/** Hire the newcomer of the example, as its declaration has him but for what is told here. */
function hire(machine: Machine, unit: string, roles: readonly string[]) {
  if (!newcomer) throw new Error("the example hires somebody");
  const { login, given, surname, title } = newcomer;
  return machine.within(60_000)`
    set -e
    ${tool} user create ${login} ${throwAwayPassword("t0123456789a")} --must-change-at-next-login \
      --given-name=${given} --surname=${surname} --userou=${`OU=${unit},OU=${people().root}`} \
      --job-title=${title} --department=${newcomer.unit} --mail-address=${addressOf(login)}
    for role in ${roles}; do ${tool} group addmembers $role ${login}; done`;
}

const declare = (declaration: unknown) =>
  declareChanges(lab.name, parseDeclaration("plan.json", JSON.stringify(declaration)));

const redOf = (results: Awaited<ReturnType<typeof look>>) =>
  results.filter(({ outcome }) => outcome !== "satisfied").map(({ id }) => id);

describe("a newcomer", () => {
  const { nodes } = lab.scene(["dc1"], [], new AbortController().signal);
  const seenBy = [nobodyElse, "cp09/people-in-place", "cp09/permissions-follow-roles"];
  const { login, unit, roles } = newcomer ?? { login: "", unit: "Finance", roles: [] };

  afterEach(async () => {
    await declarations.clear(lab.name);
    await nodes.dc1.ask`${tool} user delete ${login}`;
  });

  test("who was hired as the staff office has it, and is declared, is well", async () => {
    await declare({ people: [newcomer] });
    mustSucceed(await hire(nodes.dc1, unit, roles));
    const ids = [...catalogue.checks.keys()].filter((id) => /^cp(?:02|09|14)/.test(id));
    await expectSatisfied(lab, ids);
  });

  test("who was hired and not declared is too much, and nothing else is wrong", async () => {
    mustSucceed(await hire(nodes.dc1, unit, roles));
    const results = await look(lab, seenBy);
    expect(redOf(results), told(results)).toEqual([nobodyElse]);
    expect(told(results)).toContain(`${login}: sAMAccountName`);
  });

  test.for([
    ["in another unit", "Finance", roles, seenBy.slice(0, 2), `${login}: dn `],
    [
      "with a role too many",
      unit,
      [...roles, "GG_Finance"],
      [nobodyElse],
      `GG_Finance: member ${login}`,
    ],
    ["without his role", unit, [], [nobodyElse], `${login} ∅`],
  ] as const)("who is declared, and was hired %s, is told", async ([, own, given, red, seen]) => {
    await declare({ people: [newcomer] });
    mustSucceed(await hire(nodes.dc1, own, given));
    const results = await look(lab, seenBy);
    expect(redOf(results), told(results)).toEqual(red);
    expect(told(results)).toContain(seen);
  });

  test("who is declared and was never hired is not there", async () => {
    await declare({ people: [newcomer] });
    const results = await look(lab, seenBy);
    expect(redOf(results), told(results)).toEqual(seenBy.slice(0, 2));
    expect(told(results)).toContain("what is declared is there, exactly so");
  });
});

test("a program, its account, its way through the router, a key and a task are well once declared", async () => {
  const machines = ["mon1", "fw1", "file1"] as const;
  const { nodes } = lab.scene(machines, [], new AbortController().signal);
  const { flows = [], accounts = [], keys = [], tasks = [] } = exampleDeclaration();
  const [port] = flows[0]?.ports ?? [];
  const listeners = exampleDeclaration().listeners?.map((one) => ({ ...one, program: "perl" }));
  await nodes.mon1.eventually`
    /usr/sbin/useradd --system --uid ${accounts[0]?.uid} --shell /usr/sbin/nologin ${accounts[0]?.name} 2> /dev/null
    /usr/bin/systemd-run --quiet --collect --unit=mesures --uid=${accounts[0]?.name} /usr/bin/perl -MIO::Socket::INET -e \
      ${`my $s = IO::Socket::INET->new(LocalPort => ${port}, Listen => 5, ReuseAddr => 1) or exit 1; while (my $c = $s->accept) { close $c }`} 2> /dev/null
    netstat -ltn | grep -q ${`:${port} `}`;
  await nodes.fw1.succeed`echo ${keys[0]?.key} >> /home/technicien/.ssh/authorized_keys`;
  await edit(
    nodes.fw1,
    rulesFile,
    `s/^\\( *\\)log prefix "refus-transit.*/\\1iifname "lan" ip daddr ${plan().machines.mon1.interfaces.srv} tcp dport ${port} accept\\n&/`,
    reloadRules,
  );
  // The machine has a firewall of its own.
  await edit(
    nodes.mon1,
    rulesFile,
    `s/^\\( *\\)tcp dport 443 accept/&\\n\\1tcp dport ${port} accept/`,
    reloadRules,
  );
  await nodes.file1.succeed`mkdir -p /etc/cron.d && echo ${tasks[0]?.lines[0]} > ${tasks[0]?.file}`;
  const seenBy = [...catalogue.checks.keys()].filter((id) => /^cp0[78]/.test(id));
  const seen = [
    "cp07/nothing-else-listens",
    "cp08/no-right-too-much",
    "cp08/nothing-else-scheduled",
  ];
  const undeclared = await look(lab, seenBy);
  expectExactly(undeclared, ["cp07/nothing-else-passes", ...seen]);
  await declare({ flows, accounts, keys, tasks, listeners });
  await expectSatisfied(lab, seenBy);
  await makeAnew(lab, machines);
  const gone = await look(lab, seenBy);
  expectExactly(gone, ["cp07/flows-from-lan", ...seen]);
  expect(
    gone.flatMap(({ expected, outcome }) => (outcome === "not_satisfied" ? [expected.en] : [])),
  ).toEqual(expect.arrayContaining(seen.map(() => "what is declared is there, exactly so")));
  await declarations.clear(lab.name);
});

test("a share for a new project is well once declared, and told before and where it is gone", async () => {
  const { nodes } = lab.scene(["dc1", "file1"], [], new AbortController().signal);
  const { shares: [share] = [], groups: example = [] } = exampleDeclaration();
  if (!share) throw new Error("the example shares something");
  const groups = example.map((one) => ({
    ...one,
    members: one.members.filter((member) => member !== newcomer?.login),
  }));
  for (const { name, members } of groups) {
    const scope = name.startsWith("GG_") ? "Global" : "Domain";
    mustSucceed(
      await nodes.dc1.within(60_000)`
        ${tool} group add ${name} --groupou=${`OU=Groupes,OU=${people().root}`} --group-scope=${scope} --group-type=Security
        for member in ${members}; do ${tool} group addmembers ${name} $member || exit; done`,
    );
  }
  const folder = `${store.shares}/${share.name}`;
  const rights = `group::-,group:${share.write}:rwx,group:${share.read}:r-x`;
  await nodes.file1.eventually`/usr/bin/getent group ${share.write} > /dev/null`;
  await nodes.file1.succeed`
    set -e
    install -d -m 770 ${folder}
    /usr/bin/setfacl --modify ${rights} ${folder}
    /usr/bin/setfacl --default --modify ${`user::rwx,other::-,${rights}`} ${folder}
    printf '%s\\n' ${`[${share.name}]`} ${`path = ${folder}`} 'read only = no' ${`valid users = @${share.write}, @${share.read}`} >> ${smbConf}
    /usr/bin/smbcontrol all reload-config`;
  const seenBy = [...catalogue.checks.keys()].filter((id) => /^cp0[89]/.test(id));
  expectExactly(await look(lab, seenBy), [nobodyElse, "cp08/nothing-else-shared"]);
  await declare({ groups, shares: [share] });
  await expectSatisfied(lab, seenBy);
  await edit(
    nodes.file1,
    smbConf,
    `/^\\[${share.name}\\]/,$d`,
    "/usr/bin/smbcontrol all reload-config",
  );
  const gone = await look(lab, seenBy);
  expectExactly(gone, ["cp08/nothing-else-shared"]);
  expect(told(gone)).toContain(`[${share.name}]: ∅`);
  await declarations.clear(lab.name);
  for (const { name } of groups) await nodes.dc1.succeed`${tool} group delete ${name} > /dev/null`;
  await makeAnew(lab, ["file1"]);
});

test("an alias and a reservation are well once declared, and told before, where they differ and where they are gone", async () => {
  const { nodes } = lab.scene(["dc1", "net1", "probe-srv"], [], new AbortController().signal);
  const { names: [alias] = [], reservations: [card] = [] } = exampleDeclaration();
  if (!alias || !card) throw new Error("the example has an alias and a reservation");
  const { domain } = plan().company;
  const label = alias.name.split(".")[0] ?? "";
  const other = { data: `mail1.${domain}`, address: card.address.replace(/\d+$/, "61") };
  const named = async (action: "add" | "update" | "delete", ...data: readonly string[]) => {
    await changeRecord(nodes.dc1, action, domain, label, alias.type, ...data);
    await recordReplicated(nodes["probe-srv"], alias);
  };
  const reserve = async (script: string) => {
    await edit(nodes.net1, keaConf, script);
    await restartKea(nodes.net1);
  };
  const line = `{ "hw-address": "${card.mac}", "ip-address": "${card.address}", "hostname": "${card.hostname}" }`;
  const seenBy = [...catalogue.checks.keys()].filter((id) => /^cp0[69]/.test(id));
  const red = ["cp06/nothing-else-named", "cp06/nothing-else-leased"];

  await named("add", alias.data);
  await reserve(`${subnetLines(card.segment)} s/"reservations": \\[/&\\n          ${line},/`);
  expectExactly(await look(lab, seenBy), red);
  await declare({ names: [alias], reservations: [card] });
  await expectSatisfied(lab, seenBy);

  await named("update", alias.data, other.data);
  await reserve(`s/"${card.address}"/"${other.address}"/`);
  const changed = await look(lab, red);
  expectExactly(changed, red);
  expect(told(changed)).toContain(`${alias.name} CNAME ${other.data}`);
  expect(told(changed)).toContain(`reservation ${card.mac} → ${other.address}`);

  await named("delete", other.data);
  await reserve(`/${card.mac}/d`);
  const gone = await look(lab, red);
  expectExactly(gone, red);
  expect(told(gone)).toContain(`dc2 ${alias.name} CNAME ${alias.data}: ∅`);
  expect(told(gone)).toContain(`→ ${card.address} ${card.hostname}: ∅`);
  await declarations.clear(lab.name);
  await makeAnew(lab, ["net1"]);
});

describe("somebody of the plan's", () => {
  const { nodes } = lab.scene(["dc1"], [], new AbortController().signal);
  const [transfer] = exampleDeclaration().movements ?? [];
  if (!transfer) throw new Error("the example moves somebody");
  const { login } = transfer;
  const before = personOf(staff().managementAssistant.login);
  const departure = {
    ...{ login, title: staff().leaver.title, unit: staff().leaver.unit, roles: [] },
    reason: "ticket 20: leaves",
  };
  const seenBy = [...catalogue.checks.keys()].filter((id) => /^cp(?:0[189]|14)/.test(id));
  const inPlace = [nobodyElse, "cp09/people-in-place"];
  const follow = "cp09/permissions-follow-roles";
  let now = before;

  /** Have the directory say where he works from now on. */
  async function moveTo(
    to: Pick<Person, "title" | "unit" | "roles">,
    former: readonly string[] = now.roles,
  ): Promise<void> {
    const change = to.unit === staff().leaver.unit ? "disable" : "enable";
    mustSucceed(
      await nodes.dc1.within(60_000)`
        set -e
        ${tool} user move ${login} ${`OU=${to.unit},OU=${people().root}`}
        for role in ${former}; do ${tool} group removemembers $role ${login}; done
        for role in ${to.roles}; do ${tool} group addmembers $role ${login}; done
        ${tool} user ${change} ${login}`,
    );
    now = { ...before, ...to };
    await mustChange(nodes.dc1, [
      replaced(personDn(now), "title", to.title),
      replaced(personDn(now), "department", to.unit),
    ]);
  }

  afterEach(async () => {
    await declarations.clear(lab.name);
    if (now !== before) await moveTo(before);
    now = before;
  });

  test("who was transferred is well once that is declared, and keeps nothing of his former service", async () => {
    await moveTo(transfer);
    expectExactly(await look(lab, seenBy), [...inPlace, follow]);
    await declare({ movements: [transfer] });
    await expectSatisfied(lab, seenBy);
    await nodes.dc1.succeed`${tool} group addmembers GG_Gestion ${login}`;
    const kept = await look(lab, seenBy);
    await nodes.dc1.succeed`${tool} group removemembers GG_Gestion ${login}`;
    expectExactly(kept, [nobodyElse, follow]);
    expect(told(kept)).toContain(`GG_Gestion: member ${login}`);
  });

  test("who is declared to be transferred, and was not, is told", async () => {
    await declare({ movements: [transfer] });
    expectExactly(await look(lab, seenBy), [...inPlace, follow]);
    await declare({
      movements: [{ ...transfer, by: new Date(Date.now() + 864e5).toISOString().slice(0, 10) }],
    });
    await expectSatisfied(lab, seenBy);
  });

  test("who left is shut out once that is declared", async () => {
    await declare({ movements: [departure] });
    const shutOut = ["cp09/leavers-locked-out", "cp14/leavers-shut-out"];
    expectExactly(await look(lab, seenBy), [...inPlace, follow, ...shutOut]);
    await moveTo(departure);
    await expectSatisfied(lab, seenBy);
    await declarations.clear(lab.name);
    // He is in no group any more, and that is never too much.
    expectExactly(await look(lab, seenBy), [
      "cp09/people-in-place",
      follow,
      "cp14/addresses-accepted",
    ]);
  });
});

test("a role of the database is well once declared, with its own rights and way in alone", async () => {
  const { nodes } = lab.scene(["db1"], [], new AbortController().signal);
  const { roles: [role] = [] } = exampleDeclaration();
  if (!role) throw new Error("the example has a role");
  const sql = async (text: string) => mustSucceed(await asOwner(nodes.db1, text));
  const { name } = application().database;
  const hba = "/etc/postgresql/15/main/pg_hba.conf";
  await sql(`CREATE ROLE ${role.name} LOGIN PASSWORD 'essai-de-lecture'`);
  await sql(`GRANT CONNECT ON DATABASE ${name} TO ${role.name}`);
  await sql(`GRANT USAGE ON SCHEMA public TO ${role.name}`);
  await sql(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role.name}`);
  await nodes.db1.succeed`
    echo ${`hostssl ${name} ${role.name} ${plan().machines.mon1.interfaces.srv}/32 scram-sha-256`} >> ${hba}
    systemctl reload postgresql`;
  const seenBy = [...catalogue.checks.keys()].filter((id) => /^cp15/.test(id));
  const own = "cp15/nobody-else-in-databases";
  expectExactly(await look(lab, seenBy), [own]);
  await declare({ roles: [role] });
  await expectSatisfied(lab, seenBy);
  await sql(`ALTER ROLE ${role.name} CREATEROLE`);
  const stronger = await look(lab, [own]);
  expectExactly(stronger, [own]);
  expect(told(stronger)).toContain(`role ${role.name}: CREATEROLE`);
  await sql(`ALTER ROLE ${role.name} NOCREATEROLE`);
  await edit(nodes.db1, hba, `/ ${role.name} /d`, "systemctl reload postgresql");
  const gone = await look(lab, [own]);
  expectExactly(gone, [own]);
  expect(told(gone)).toContain(`db1 role ${role.name}: pg_hba.conf hostssl`);
  await declarations.clear(lab.name);
  await sql(`DROP OWNED BY ${role.name}`);
  await sql(`DROP ROLE ${role.name}`);
});

test("a virtual machine more is well once declared, as big as it was declared and no bigger", async () => {
  const { nodes } = lab.scene(["hv1"], [], new AbortController().signal);
  const { guests: [guest] = [] } = exampleDeclaration();
  if (!guest) throw new Error("the example has a guest");
  const { name, network, memoryMib, processors, diskGib } = guest;
  const definition = `<domain type='qemu'>
    <name>${name}</name><memory unit='MiB'>${memoryMib}</memory><vcpu>${processors}</vcpu>
    <os><type arch='x86_64'>hvm</type></os>
    <devices>
      <disk type='volume' device='disk'><driver name='qemu' type='qcow2'/>
        <source pool='images' volume='${name}.qcow2'/><target dev='vda' bus='virtio'/></disk>
      <interface type='network'><source network='${network}'/><model type='virtio'/></interface>
    </devices>
  </domain>`;
  await nodes.hv1.succeed`
    virsh -q vol-create-as images ${`${name}.qcow2`} ${`${diskGib}G`} --format qcow2 &&
      echo ${definition} > /run/guest.xml && virsh -q define /run/guest.xml && rm /run/guest.xml`;
  const seenBy = [...catalogue.checks.keys()].filter((id) => /^cp12/.test(id));
  const own = "cp12/nothing-else-hosted";
  expectExactly(await look(lab, seenBy), [own]);
  // A killed look may have left it: the check names it, and is not red.
  await noteOwn(lab.name, "hv1", name);
  const left = await look(lab, [own]);
  expect(left).toMatchObject([{ outcome: "not_observed" }]);
  expect(told(left)).toContain(`hv1: domain ${name}`);
  await ownEntries.clear(lab.name);
  expectExactly(await look(lab, [own]), [own]);
  await declare({ guests: [guest] });
  await expectSatisfied(lab, seenBy);
  await nodes.hv1.succeed`virsh -q setmaxmem ${name} ${`${memoryMib * 2}M`} --config`;
  const bigger = await look(lab, [own]);
  expectExactly(bigger, [own]);
  expect(told(bigger)).toContain(`${network}, ${memoryMib * 2} MiB, ${processors} vCPU`);
  await nodes.hv1.succeed`virsh -q undefine ${name} --remove-all-storage`;
  const gone = await look(lab, seenBy);
  expectExactly(gone, [own]);
  expect(told(gone)).toContain(`hv1 domain ${name}: ∅`);
  await declarations.clear(lab.name);
});

test("a list for a project is well once declared, and leads to its members alone", async () => {
  const { nodes } = lab.scene(["mail1"], [], new AbortController().signal);
  const { accountant, director, intern } = staff();
  const list = { ...exampleDeclaration().lists?.[0], members: [accountant.login, director.login] };
  const address = addressOf(list.name ?? "");
  const table = "/etc/postfix/virtual";
  const lead = (...logins: readonly string[]) =>
    nodes.mail1.succeed`
      sed -i ${`/^${address} /d`} ${table} && echo ${`${address} ${logins.map(addressOf).join(", ")}`} >> ${table}
      postmap ${table}`;
  const seenBy = [...catalogue.checks.keys()].filter((id) => /^cp14/.test(id));
  const own = "cp14/nobody-else-reads";
  await lead(...list.members);
  expectExactly(await look(lab, seenBy), [own]);
  await declare({ lists: [list] });
  await expectSatisfied(lab, seenBy);
  await lead(...list.members, intern.login);
  expectExactly(await look(lab, [own]), [own]);
  await lead(accountant.login);
  const fewer = await look(lab, [own]);
  expectExactly(fewer, [own]);
  expect(told(fewer)).toContain(`mail1 ${address} → ${addressOf(director.login)}: ∅`);
  await declarations.clear(lab.name);
  await edit(nodes.mail1, table, `/^${address} /d`, `postmap ${table}`);
});

test("nothing is left of any variation", () => expectSatisfied(lab));
