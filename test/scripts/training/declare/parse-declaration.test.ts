import { expect, test } from "vitest";
import { declaredLines } from "../../../../scripts/facts/declaration/declared-lines.js";
import { Misuse } from "../../../../scripts/ground/misuse.js";
import { exampleDeclaration } from "../../../../scripts/training/declare/example-declaration.js";
import { parseDeclaration } from "../../../../scripts/training/declare/parse-declaration.js";
import { macOf } from "../../../../stacks/plan/cabling.js";
import { plan } from "../../../../stacks/plan/plan.js";
import { staff } from "../../../../stacks/plan/staff.js";

const parsed = (declaration: unknown) => parseDeclaration("plan.json", JSON.stringify(declaration));

/** Why a declaration is refused, in English. */
function refusal(declaration: unknown): string {
  try {
    parsed(declaration);
  } catch (problem) {
    if (problem instanceof Misuse) return problem.message;
    throw problem;
  }
  return "accepted";
}

/** What the name of an address is asked for by. */
const backwards = (address: string) => `${address.split(".").toReversed().join(".")}.in-addr.arpa`;

const reason = "ticket 12: the accountants hire";
const [person] = exampleDeclaration().people ?? [];
const [listener] = exampleDeclaration().listeners ?? [];
const [flow] = exampleDeclaration().flows ?? [];
const [task] = exampleDeclaration().tasks ?? [];
const [account] = exampleDeclaration().accounts ?? [];
const [key] = exampleDeclaration().keys ?? [];
const [share] = exampleDeclaration().shares ?? [];
const [alias, host, pointer] = exampleDeclaration().names ?? [];
const [reservation] = exampleDeclaration().reservations ?? [];
const { machines, segments } = plan();
const { domain } = plan().company;
const [movement] = exampleDeclaration().movements ?? [];
const [role] = exampleDeclaration().roles ?? [];
const [guest] = exampleDeclaration().guests ?? [];
const [list] = exampleDeclaration().lists ?? [];

test("the example has something of each kind, is accepted, and is told in a line each", () => {
  const declaration = parsed(exampleDeclaration());
  const counts = Object.values(declaration).map(({ length }) => length);
  expect(Math.min(...counts)).toBe(1);
  const lines = declaredLines(declaration).map(({ en }) => en);
  expect(lines).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
  expect(lines).toContain(
    "share [Archives]: DL_Archives_RW DL_Compta_R (demande 13 : projet Archives)",
  );
  expect(lines[0]).toBe(
    `person p.moreau: Paul Moreau, ${staff().accountant.title}, ${staff().accountant.unit}, ${staff().accountant.roles.join(" ")} (demande 12 : arrivée à la comptabilité)`,
  );
  expect(lines).toContain(
    `movement ${staff().managementAssistant.login}: ${staff().accountant.title}, ${staff().accountant.unit}, GG_Comptabilite (demande 17 : mutation à la comptabilité)`,
  );
  expect(lines).toContain(
    "database role db1 statistiques: read ← mon1 (demande 18 : tableau de bord de la veille)",
  );
  expect(lines).toContain(
    "virtual machine hv1 essai1: srv, 128 MiB, 1 vCPU, 1 GiB (demande 19 : machine d'essai)",
  );
  expect(lines).toContain(
    `mail list projet-archives@${plan().company.domain}: ${staff().accountant.login} p.moreau (demande 13 : projet Archives)`,
  );
  expect(lines).toContain(
    "port that listens mon1 tcp/9100: prometheus-node-exporter (demande 14 : mesures de mon1)",
  );
  expect(lines).toContain(
    `DNS name archives.${domain} CNAME: file1.${domain} (demande 13 : projet Archives)`,
  );
  expect(lines).toContain(
    `DHCP reservation lan 00:00:5e:00:53:3c: ${reservation?.address} copieur (demande 17 : copieur de l'étage)`,
  );
});

test("nothing is a declaration as well, by which all is as the plan has it", () => {
  expect(declaredLines(parsed({}))).toEqual([]);
});

test.for<readonly [what: string, declaration: unknown, where: string, allowed: string]>([
  [
    "an administrator of the domain",
    { people: [{ ...person, roles: ["Domain Admins"] }] },
    'people[0].roles[0]: "Domain Admins"',
    "GG_Direction",
  ],
  [
    "a share of the company's own",
    { shares: [{ ...share, name: "Compta" }] },
    'shares[0].name: "Compta"',
    "a share that the company does not have yet",
  ],
  [
    "the section of personal folders",
    { shares: [{ ...share, name: "Homes" }] },
    'shares[0].name: "Homes"',
    "a share that the company does not have yet",
  ],
  [
    "a share for everybody",
    { shares: [{ ...share, write: "Domain Users", read: undefined }] },
    'shares[0].write: "Domain Users"',
    "DL_Commun_RW",
  ],
  [
    "a share's group that nobody declared",
    { shares: [share] },
    'shares[0].write: "DL_Archives_RW"',
    "a group for a resource, the plan's or declared",
  ],
  [
    "a share for those who read and those who write alike",
    { shares: [{ ...share, write: share?.read }] },
    'shares[0].read: "DL_Compta_R"',
    "another group than the one that writes",
  ],
  [
    "a role of another service",
    { people: [{ ...person, roles: ["GG_Finance"] }] },
    'people[0].roles[0]: "GG_Finance"',
    `the roles of the unit ${staff().accountant.unit}: GG_Comptabilite, GG_Nomades`,
  ],
  [
    "somebody who has left and keeps a role",
    { people: [{ ...person, unit: staff().leaver.unit, roles: ["GG_Comptabilite"] }] },
    "people[0].roles[0]",
    `the roles of the unit ${staff().leaver.unit}: none`,
  ],
  [
    "somebody of the plan's",
    { people: [{ ...person, login: staff().intern.login }] },
    `people[0].login: "${staff().intern.login}"`,
    "somebody who is not of the staff yet",
  ],
  [
    "an account of the domain's own",
    { people: [{ ...person, login: "krbtgt" }] },
    'people[0].login: "krbtgt"',
    "initial, full stop, surname",
  ],
  [
    "more members of a group of the company's",
    { groups: [{ name: "DL_Postes_Admin", members: ["GG_Stagiaires"], reason }] },
    'groups[0].name: "DL_Postes_Admin"',
    "a group that the company does not have yet",
  ],
  [
    "a group of the domain's own in one",
    { groups: [{ name: "DL_Projet", members: ["Domain Users"], reason }] },
    'groups[0].members[0]: "Domain Users"',
    "groups of roles: GG_Direction",
  ],
  [
    "a controller more",
    { computers: [{ name: "dc3", unit: "Domain Controllers", reason }] },
    'computers[0].unit: "Domain Controllers"',
    "Postes, Serveurs",
  ],
  [
    "a machine of the plan's",
    { computers: [{ name: "ws1", unit: "Postes", reason }] },
    'computers[0].name: "ws1"',
    "a machine that the company does not have yet",
  ],
  [
    "an account that is root by its number",
    { accounts: [{ ...account, uid: 0 }] },
    "accounts[0].uid: 0",
    "at least 100",
  ],
  [
    "a key of root's",
    { keys: [{ ...key, account: "root" }] },
    'keys[0].account: "root"',
    "technicien",
  ],
  [
    "a key with an option before it",
    { keys: [{ ...key, key: `command="sh" ${key?.key}` }] },
    "keys[0].key",
    "without options",
  ],
  [
    "a flow from everywhere",
    { flows: [{ ...flow, from: "any" }] },
    'flows[0].from: "any"',
    "lan, siteb",
  ],
  [
    "a flow from guests",
    { flows: [{ ...flow, from: "guest" }] },
    'flows[0].from: "guest"',
    "lan, siteb",
  ],
  ["a flow to a whole segment", { flows: [{ ...flow, to: "srv" }] }, 'flows[0].to: "srv"', "mon1"],
  [
    "a flow on every port",
    { flows: [{ ...flow, ports: [[1, 65_535]] }] },
    "flows[0].ports[0]: [1,65535]",
    "a whole number",
  ],
  [
    "a flow for administration",
    { flows: [{ ...flow, ports: [22] }] },
    "flows[0].ports[0]: 22",
    "any port that is not for administration",
  ],
  [
    "a flow that the policy has",
    { flows: [{ ...flow, ports: [443] }] },
    "flows[0].ports[0]: 443",
    "a port that the policy does not open yet",
  ],
  [
    "a port in clear text",
    { listeners: [{ ...listener, port: 23 }] },
    "listeners[0].port: 23",
    "any port but those",
  ],
  [
    "a port that the plan offers",
    { listeners: [{ ...listener, port: 443 }] },
    "listeners[0].port: 443",
    "a port that the plan does not give mon1 already",
  ],
  [
    "a way in that calls itself a program",
    { listeners: [{ ...listener, program: "socat" }] },
    'listeners[0].program: "socat"',
    "neither a shell nor a relay (nc, socat, systemd, telnetd…)",
  ],
  [
    "a task where nobody reads",
    { tasks: [{ ...task, file: "/var/spool/cron/crontabs/root" }] },
    'tasks[0].file: "/var/spool/cron/crontabs/root"',
    "/etc/cron.d/NAME",
  ],
  [
    "a task on a machine that nobody has",
    { tasks: [{ ...task, machine: "file9" }] },
    'tasks[0].machine: "file9"',
    "file1",
  ],
  [
    "a name of the plan's",
    { names: [{ ...alias, name: `intranet.${domain}` }] },
    `names[0].name: "intranet.${domain}"`,
    "a name that the company does not have yet",
  ],
  [
    "a workstation's own name",
    { names: [{ ...host, name: `ws2.${domain}` }] },
    `names[0].name: "ws2.${domain}"`,
    "a name that the company does not have yet",
  ],
  [
    "a fixed address' own name backwards",
    {
      names: [
        { ...host, data: machines.file1.interfaces.srv },
        { ...pointer, name: backwards(machines.file1.interfaces.srv) },
      ],
    },
    "names[1].name",
    "a name that the company does not have yet",
  ],
  ...["wpad", "isatap", "gc", "dc3", "forestdnszones"].map(
    (label) =>
      [
        `the name ${label}`,
        { names: [{ ...alias, name: `${label}.${domain}` }] },
        `names[0].name: "${label}.${domain}"`,
        "a name that programs don't ask for by themselves",
      ] as const,
  ),
  ...[
    `*.${domain}`,
    domain,
    `_ldap._tcp.${domain}`,
    `gc._msdcs.${domain}`,
    `archives.${domain}.`,
    "www.exemple.test",
  ].map(
    (name) =>
      [
        `the name ${name}`,
        { names: [{ ...alias, name }] },
        `names[0].name: "${name}"`,
        `a word below ${domain}`,
      ] as const,
  ),
  ...["NS", "SRV", "MX", "TXT"].map(
    (type) =>
      [
        `a record ${type}`,
        { names: [{ ...alias, type }] },
        `names[0].type: "${type}"`,
        "A, CNAME, PTR",
      ] as const,
  ),
  ...[
    ["on the Internet", machines.ext1.interfaces.wan],
    ["of a guest", segments.guest.scope.from],
    ["of a whole segment", segments.lan.cidr.replace(/\/.*/, "")],
    ["of everybody", segments.lan.cidr.replace(/\d+\/.*/, "255")],
    ["of the bench", segments.lan.probe],
    ["that is written otherwise", `0${machines.file1.interfaces.srv}`],
  ].map(
    ([whose, data]) =>
      [
        `a name for an address ${whose}`,
        { names: [{ ...host, data }] },
        `names[0].data: "${data}"`,
        `the address of a machine in ${segments.dmz.cidr}`,
      ] as const,
  ),
  [
    "a name for an address that is leased",
    { names: [{ ...host, data: segments.lan.scope.from }] },
    `names[0].data: "${segments.lan.scope.from}"`,
    "an address that is reserved in the same declaration",
  ],
  [
    "an alias that leads outside",
    { names: [{ ...alias, data: "www.exemple.test" }] },
    'names[0].data: "www.exemple.test"',
    "a full name of the plan",
  ],
  [
    "an alias for another one that is declared",
    { names: [alias, { ...alias, name: `dossiers.${domain}`, data: alias?.name }] },
    `names[1].data: "${alias?.name}"`,
    "a full name of the plan",
  ],
  [
    "a name that is an alias, and has an address",
    { names: [alias, { ...host, name: alias?.name }] },
    `names[0].name: "${alias?.name}"`,
    "an alias has nothing else",
  ],
  [
    "a name back from an address that it has not",
    { names: [host, { ...pointer, name: backwards(segments.srv.scope.from) }] },
    `names[1].data: "${pointer?.data}"`,
    "the full name that is declared with this address",
  ],
  [
    "a name back from an address of the Internet",
    { names: [host, { ...pointer, name: backwards(machines.ext1.interfaces.wan) }] },
    "names[1].name",
    `an address in ${segments.dmz.cidr}`,
  ],
  [
    "two addresses for one name",
    { names: [host, { ...host, data: machines.file1.interfaces.srv }] },
    "names[1]",
    `each of them once: ${host?.name} A is there already`,
  ],
  [
    "a reservation where there is no DHCP",
    { reservations: [{ ...reservation, segment: "wan" }] },
    'reservations[0].segment: "wan"',
    "dmz, srv, lan, guest, siteb",
  ],
  ...["01:00:5e:00:00:01", "ff:ff:ff:ff:ff:ff", "00:00:00:00:00:00", "copieur"].map(
    (mac) =>
      [
        `a reservation for ${mac}`,
        { reservations: [{ ...reservation, mac }] },
        `reservations[0].mac: "${mac}"`,
        "the MAC address of a card",
      ] as const,
  ),
  [
    "a reservation for a machine of the plan",
    { reservations: [{ ...reservation, mac: macOf("ws1", "lan").toUpperCase() }] },
    "reservations[0].mac",
    "a card that is no machine's of the plan",
  ],
  ...[
    ["of another segment", machines.file1.interfaces.srv],
    ["of the router", segments.lan.gateway],
    ["of a machine that has a reservation", machines.ws1.interfaces.lan.reserve],
    ["of the bench", segments.lan.probe],
    ["of everybody", segments.lan.cidr.replace(/\d+\/.*/, "255")],
  ].map(
    ([whose, address]) =>
      [
        `a reservation of an address ${whose}`,
        { reservations: [{ ...reservation, address }] },
        `reservations[0].address: "${address}"`,
        `an address in ${segments.lan.cidr} that is free in the plan`,
      ] as const,
  ),
  [
    "a reservation under a machine's name",
    { reservations: [{ ...reservation, hostname: "dc1" }] },
    'reservations[0].hostname: "dc1"',
    "a machine that the company does not have yet",
  ],
  [
    "a reservation with a loader",
    { reservations: [{ ...reservation, "boot-file-name": "x" }] },
    "reservations[0]",
    "segment, mac, address, hostname, reason, by; unknown: boot-file-name",
  ],
  [
    "an address for two cards",
    { reservations: [reservation, { ...reservation, mac: "00:00:5e:00:53:3d" }] },
    `reservations[1].address: "${reservation?.address}"`,
    "an address for each card",
  ],
  [
    "a card twice, written otherwise",
    {
      reservations: [
        reservation,
        { ...reservation, mac: reservation?.mac.toUpperCase(), address: segments.lan.scope.to },
      ],
    },
    "reservations[1]",
    "each of them once: lan 00:00:5e:00:53:3c is there already",
  ],
  [
    "a movement among those who administer",
    { movements: [{ ...movement, unit: staff().technician.unit, roles: ["GG_Techniciens"] }] },
    `movements[0].unit: "${staff().technician.unit}"`,
    staff().financeManager.unit,
  ],
  [
    "a movement away from there",
    { movements: [{ ...movement, login: staff().technician.login }] },
    `movements[0].login: "${staff().technician.login}"`,
    staff().managementAssistant.login,
  ],
  [
    "a movement of somebody who is hired only now",
    { people: [person], movements: [{ ...movement, login: person?.login }] },
    "movements[0].login",
    staff().managementAssistant.login,
  ],
  [
    "a role of the unit that somebody comes from",
    { movements: [{ ...movement, roles: ["GG_Gestion"] }] },
    'movements[0].roles[0]: "GG_Gestion"',
    `the roles of the unit ${staff().accountant.unit}: GG_Comptabilite, GG_Nomades`,
  ],
  [
    "somebody who leaves and keeps the way in from outside",
    { movements: [{ ...movement, unit: staff().leaver.unit, roles: ["GG_Nomades"] }] },
    "movements[0].roles[0]",
    `the roles of the unit ${staff().leaver.unit}: none`,
  ],
  [
    "a movement that is none",
    {
      movements: [
        {
          ...movement,
          title: staff().managementAssistant.title,
          unit: staff().managementAssistant.unit,
          roles: staff().managementAssistant.roles,
        },
      ],
    },
    "movements[0].unit",
    "something else than what the plan has",
  ],
  [
    "that somebody leaves who answers for an address",
    {
      movements: [
        { ...movement, login: staff().director.login, unit: staff().leaver.unit, roles: [] },
      ],
    },
    "movements[0].unit",
    "answers for the addresses contact",
  ],
  [
    "somebody who leaves in a group",
    {
      movements: [{ ...movement, unit: staff().leaver.unit, roles: [] }],
      groups: [{ name: "GG_Projet", members: [staff().managementAssistant.login], reason }],
    },
    "groups[0].members[0]",
    "logins of the staff, or declared ones",
  ],
  [
    "a role of the company's own",
    { roles: [{ ...role, name: "postgres" }] },
    'roles[0].name: "postgres"',
    "a role that the database does not have yet",
  ],
  [
    "a role of PostgreSQL's",
    { roles: [{ ...role, name: "pg_read_all_data" }] },
    "roles[0].name",
    "without pg_ before it",
  ],
  [
    "a role that administers",
    { roles: [{ ...role, access: "superuser" }] },
    'roles[0].access: "superuser"',
    "read, write",
  ],
  [
    "a role from a whole segment",
    { roles: [{ ...role, from: "srv" }] },
    'roles[0].from: "srv"',
    "app1, app2, mon1",
  ],
  [
    "a role of the helpdesk's database",
    { roles: [{ ...role, machine: "desk1" }] },
    'roles[0].machine: "desk1"',
    "db1",
  ],
  [
    "a guest of the plan's",
    { guests: [{ ...guest, name: "vm1" }] },
    'guests[0].name: "vm1"',
    "a machine that the company does not have yet",
  ],
  [
    "a guest that leaves its host no memory",
    { guests: [{ ...guest, memoryMib: 2048 }] },
    "guests[0].memoryMib: 2048",
    "at most 512",
  ],
  [
    "a guest in the segment that the Internet comes to",
    { guests: [{ ...guest, network: "dmz" }] },
    'guests[0].network: "dmz"',
    "srv, lan",
  ],
  [
    "a guest with a device of its host's",
    { guests: [{ ...guest, devices: ["/dev/sda"] }] },
    "guests[0]",
    "unknown: devices",
  ],
  [
    "an address of the company's own",
    { lists: [{ ...list, name: "contact" }] },
    'lists[0].name: "contact"',
    "an address that nobody has yet",
  ],
  [
    "the address of somebody who is hired",
    { people: [person], lists: [{ ...list, name: person?.login, members: [person?.login] }] },
    "lists[0].name",
    "an address that nobody has yet",
  ],
  [
    "a list that leads outside",
    { lists: [{ ...list, members: ["client@exemple.test"] }] },
    'lists[0].members[0]: "client@exemple.test"',
    "logins of the staff, or declared ones",
  ],
  [
    "a list with somebody who has left",
    { lists: [{ ...list, members: [staff().leaver.login] }] },
    "lists[0].members[0]",
    "logins of the staff, or declared ones",
  ],
  [
    "a set-uid program, which has no kind",
    { setuid: [{ machine: "ws1", file: "/bin/sh" }] },
    '{ }: {"setuid":[{"machine":"ws1","file":"/bin/sh"}]}',
    "people, movements, groups, computers, shares, accounts, keys, flows, listeners, tasks, names, reservations, roles, guests, lists; unknown: setuid",
  ],
  [
    "a field of no kind",
    { accounts: [{ ...account, shell: "/bin/bash" }] },
    "accounts[0]",
    "machine, name, uid, reason, by; unknown: shell",
  ],
  [
    "no reason",
    { accounts: [{ machine: "mon1", name: "prometheus", uid: 150 }] },
    "accounts[0].reason is missing",
    "a text",
  ],
  [
    "a reason without the number of a request",
    { accounts: [{ ...account, reason: "because I want to" }] },
    'accounts[0].reason: "because I want to"',
    "with the number of the request",
  ],
  [
    "a reason over several lines",
    { accounts: [{ ...account, reason: "ticket 12\n  ✓ all is well" }] },
    "accounts[0].reason",
    "on a line",
  ],
  ["the same twice", { accounts: [account, account] }, "accounts[1]", "each of them once"],
  [
    "a day that nobody waits for",
    { accounts: [{ ...account, by: "2999-01-01" }] },
    'accounts[0].by: "2999-01-01"',
    "a date until",
  ],
  [
    "a day that is none",
    { accounts: [{ ...account, by: "2026-13-01" }] },
    "accounts[0].by",
    "YYYY",
  ],
  ["a list", [], "{ }: []", "an object"],
])("%s is refused: where, the value, and what is allowed", ([, declaration, where, allowed]) => {
  const why = refusal(declaration);
  expect(why).toContain("plan.json is not accepted, and nothing was changed:");
  expect(why).toContain(where);
  expect(why).toContain(allowed);
});

test("a name of a new server leads to an address that is reserved for it, or that it has for good", () => {
  const leased = segments.lan.scope.from;
  const declared = parsed({
    computers: [{ name: "srv4", unit: "Serveurs", reason }],
    names: [
      { ...host, data: leased },
      { ...pointer, name: backwards(leased) },
      { ...host, name: `srv4.${domain}`, data: segments.srv.scope.from.replace(/\d+$/, "44") },
      { ...alias, data: `srv4.${domain}` },
      { ...alias, name: `portail.${domain}`, data: `intranet.${domain}` },
    ],
    reservations: [{ ...reservation, address: leased }],
  });
  expect(declared.names).toHaveLength(5);
});

test("all that is wrong is told at once, and not more than somebody reads", () => {
  const wrong = Array.from({ length: 20 }, (_, at) => ({ ...account, name: `p${at}`, uid: 0 }));
  const lines = refusal({ accounts: wrong }).split("\n");
  expect(lines.filter((line) => line.includes(".uid: 0"))).toHaveLength(12);
  expect(lines).toContain("  and 8 more");
});

test.for([
  ["plan.txt is no JSON", "people:"],
  ["and a declaration 262144 at most", `"${"a".repeat(300_000)}"`],
] as const)("what can't be a declaration is refused: %s", ([why, text]) => {
  expect(() => parseDeclaration("plan.txt", text)).toThrow(why);
});

test("a declaration that an editor of Windows saved is read", () => {
  expect(parseDeclaration("plan.json", "\uFEFF{}").people).toEqual([]);
});
