import { expect, test } from "vitest";
import { dovecotBlocks } from "../../../checks/cp14/lib/dovecot-blocks.js";
import { entriesTooMuch, membersTooMuch } from "../../../checks/cp14/lib/entries-too-much.js";
import { listsNotThere } from "../../../checks/cp14/lib/lists-not-there.js";
import { plannedPostfix } from "../../../checks/cp14/lib/planned-tables.js";
import { postfixSettings } from "../../../checks/cp14/lib/postfix-settings.js";
import { readersTooMuch } from "../../../checks/cp14/lib/readers-too-much.js";
import { routesTooMuch } from "../../../checks/cp14/lib/routes-too-much.js";
import { scriptsTooMuch } from "../../../checks/cp14/lib/scripts-too-much.js";
import { searchesTooMuch } from "../../../checks/cp14/lib/searches-too-much.js";
import { addressOf } from "../../../checks/lib/mail/mail-places.js";
import { dovecotFiles } from "../../../modules/mail-server/dovecot-conf.js";
import { postfixConf } from "../../../modules/mail-server/postfix-conf.js";
import { postfixMaps } from "../../../modules/mail-server/postfix-maps.js";
import type { Declaration } from "../../../scripts/facts/declaration/declaration.js";
import {
  declarationSchema,
  nothingDeclared,
} from "../../../scripts/facts/declaration/declaration.js";
import { staff } from "../../../stacks/plan/staff.js";

const { mail1, desk1 } = plannedPostfix();
const conf = postfixConf();
const routes = (now: string, services = "") =>
  routesTooMuch(postfixSettings(now), mail1.settings, postfixSettings(services));
const replaced = (before: string, after: string) => conf.replace(before, after);

test("the plan's own settings are not too much, nor are the submission ports' or more that is refused", () => {
  const services = [
    "submission/inet/smtpd_sender_restrictions = reject_sender_login_mismatch",
    "submission/inet/smtpd_relay_restrictions = permit_sasl_authenticated,reject",
  ].join("\n");
  expect(routes(conf, services)).toEqual([]);
  expect(routes(replaced("127.0.0.0/8", "127.0.0.0/8 [::1]/128"))).toEqual([]);
  expect(routes(replaced("reject_non_fqdn_recipient", "reject_unknown_recipient_domain"))).toEqual(
    [],
  );
  expect(routes(replaced("hash:/etc/postfix/virtual", "proxy:hash:/etc/postfix/virtual"))).toEqual(
    [],
  );
});

test.for<[string, string]>([
  [`${conf}always_bcc = a@b.test\n`, "always_bcc a@b.test"],
  [`${conf}header_checks = regexp:/etc/postfix/x\n`, "header_checks regexp:/etc/postfix/x"],
  [`${conf}transport_maps = inline:{x=smtp:b.test}\n`, "transport_maps inline:{x=smtp:b.test}"],
  [
    `${conf}recipient_bcc_maps = inline:{ { a = b, c }, { d = e } }\n`,
    "recipient_bcc_maps inline:{{a=b,c},{d=e}}",
  ],
  [`${conf}x = 10.0.0.0/8\nmynetworks = 127.0.0.0/8 $x\n`, "mynetworks 10.0.0.0/8"],
  [
    replaced("permit_mynetworks, permit_sasl", "permit, permit_mynetworks, permit_sasl"),
    "smtpd_relay_restrictions permit",
  ],
  [
    replaced("virtual_alias_maps = ", "virtual_alias_maps = pcre:/x "),
    "virtual_alias_maps pcre:/x",
  ],
  [
    replaced("inet:127.0.0.1:11332", "inet:127.0.0.1:11332, inet:b.test:1"),
    "smtpd_milters inet:b.test:1",
  ],
  [`${conf}relay_domains = b.test\n`, "relay_domains b.test"],
])("of %#, %s is too much", ([now, said]) => {
  expect(routes(now)).toContain(said);
});

test("a service that has another setting than all is told with it", () => {
  expect(routes(conf, "smtp/inet/always_bcc = a@b.test\nsmtp/inet/smtpd_milters = ")).toEqual([
    "smtp/inet/always_bcc a@b.test",
  ]);
});

const entry = (setting: string, key: string, value: string) => ({
  setting,
  table: "hash:/t",
  key,
  value,
});

test("lines of tables are the plan's, or refuse, or name a list's own members", () => {
  const { accountant, intern } = staff();
  const list = addressOf("comptabilite");
  const alias = (key: string, value: string) =>
    entriesTooMuch([entry("virtual_alias_maps", key, value)], mail1.tables, nothingDeclared);
  expect(alias(addressOf("postmaster"), addressOf(staff().itManager.login))).toEqual([]);
  expect(alias(list, addressOf(accountant.login))).toEqual([]);
  expect(alias(list, `${addressOf(accountant.login)}, ${addressOf(intern.login)}`)).toHaveLength(1);
  expect(alias(addressOf("contact"), addressOf(intern.login))).toEqual([
    `hash:/t ${addressOf("contact")} → ${addressOf(intern.login)}`,
  ]);
  expect(alias(addressOf("neuf"), addressOf(intern.login))).toHaveLength(1);
  const access = (value: string) =>
    entriesTooMuch(
      [entry("smtpd_relay_restrictions", "10.0.0.1", value)],
      mail1.tables,
      nothingDeclared,
    );
  expect(access("REJECT")).toEqual([]);
  expect(access("OK")).toEqual(["hash:/t 10.0.0.1 → OK"]);
});

test("the helpdesk's own addresses lead to its gateway, and to nobody else", () => {
  const [name = "", gateway = ""] = [...(desk1.tables.get("alias_maps") ?? [])][0] ?? [];
  const told = (value: string) =>
    entriesTooMuch([entry("alias_maps", name, value)], desk1.tables, nothingDeclared).length;
  expect(gateway).toContain("rt-mailgate");
  expect([gateway, `${gateway}, a@b.test`].map(told)).toEqual([0, 1]);
});

test("a list leads inside, and no other address of the plan leads anywhere in the directory", () => {
  const list = addressOf("finance");
  const inside = addressOf(staff().financeManager.login);
  const told = (key: string, value: string) =>
    membersTooMuch([entry("m", key, value)], nothingDeclared);
  expect(told(list, `${inside},${addressOf("neuf")}`)).toEqual([]);
  expect(told(list, `${inside},a@b.test`)).toEqual([`hash:/t ${list} → a@b.test`]);
  expect(told(inside, inside)).toEqual([`hash:/t ${inside} → ${inside}`]);
});

test("a declared list leads to its members, by the table or by the directory, and to nobody else", () => {
  const { accountant, director, intern } = staff();
  const declared = declarationSchema().parse({
    lists: [
      { name: "projet", members: [accountant.login, director.login], reason: "ticket 13: project" },
    ],
  });
  const key = addressOf("projet");
  const line = (...logins: readonly string[]) =>
    entry("virtual_alias_maps", key, logins.map(addressOf).join(", "));
  const whole = line(accountant.login, director.login);
  const extras = (one: ReturnType<typeof line>) => [
    ...entriesTooMuch([one], mail1.tables, declared),
    ...membersTooMuch([one], declared),
  ];
  const missing = (...lines: readonly ReturnType<typeof line>[]) =>
    listsNotThere(lines, declared.lists);
  expect(extras(whole)).toEqual([]);
  expect(missing(whole)).toEqual([]);
  expect(entriesTooMuch([whole], mail1.tables, nothingDeclared)).toHaveLength(1);
  expect(extras(line(accountant.login, intern.login))).toHaveLength(2);
  expect(missing(line(accountant.login))).toEqual([
    `mail1 ${key} → ${addressOf(director.login)}: ∅`,
  ]);
  expect(missing()).toEqual([`mail1 ${key}: ∅`]);
});

test("somebody who has moved is on the list of the service that he came to", () => {
  const { accountant, managementAssistant } = staff();
  const moved = (by?: string) =>
    declarationSchema().parse({
      movements: [
        {
          ...{ login: managementAssistant.login, title: accountant.title, unit: accountant.unit },
          ...{ roles: [...accountant.roles], reason: "ticket 17: moves", by },
        },
      ],
    });
  const alias = (list: string, declared: Declaration) =>
    entriesTooMuch(
      [entry("virtual_alias_maps", addressOf(list), addressOf(managementAssistant.login))],
      mail1.tables,
      declared,
    ).length;
  const lists = ["gestion", "comptabilite"];
  expect(lists.map((list) => alias(list, nothingDeclared))).toEqual([0, 1]);
  expect(lists.map((list) => alias(list, moved()))).toEqual([1, 0]);
  expect(lists.map((list) => alias(list, moved("2999-01-01")))).toEqual([0, 0]);
});

test("a search tells whom it finds; the service's password and its own limits are its own", () => {
  const file = "/etc/postfix/ldap/listes.cf";
  const line = (text: string) => searchesTooMuch([{ file, text }], postfixMaps());
  expect(["leaf_result_attribute=mail", "bind_pw = x", "timeout = 9"].flatMap(line)).toEqual([]);
  expect(line("result_format = %s, a@b.test")).toEqual([`${file} result_format = %s, a@b.test`]);
});

const dovecot = dovecotFiles()["/etc/dovecot/dovecot.conf"] ?? "";
const readers = (now: string) => readersTooMuch(dovecotBlocks(now), dovecotBlocks(dovecot));

test("Dovecot's own configuration is not too much, with another folder neither", () => {
  expect(readers(dovecot)).toEqual([]);
  expect(
    readers(
      dovecot.replace(
        "mailbox Trash {",
        "mailbox Archives {\n auto = create\n }\n mailbox Trash {",
      ),
    ),
  ).toEqual([]);
});

test.for<[string, string]>([
  [
    `${dovecot}passdb {\n  driver = passwd-file\n  args = /etc/x\n  master = yes\n}\n`,
    "passdb args=/etc/x driver=passwd-file master=yes",
  ],
  [`${dovecot}auth_master_user_separator = *\n`, "auth_master_user_separator = …"],
  [
    dovecot.replace("  sieve = ", "  sieve_after = /etc/x.sieve\n  sieve = "),
    "plugin sieve_after = /etc/x.sieve",
  ],
  [
    `${dovecot}namespace autres {\n type = shared\n prefix = autres/%%u/\n}\n`,
    "namespace autres type = shared",
  ],
])("of %#, %s is too much", ([now, said]) => {
  expect(readers(now)).toContain(said);
});

test("somebody's own script may send inside; everybody's may not send at all", () => {
  const to = (address: string) => `redirect "${address}";`;
  const inside = addressOf(staff().accountant.login);
  const own = "/srv/mail/x/.dovecot.sieve";
  const all = "/etc/dovecot/sieve/x.sieve";
  expect(scriptsTooMuch(new Map([[own, to(inside)]]))).toEqual([]);
  expect(scriptsTooMuch(new Map([[own, to("a@b.test")]]))).toEqual([`${own} → a@b.test`]);
  expect(scriptsTooMuch(new Map([[all, to(inside)]]))).toEqual([`${all} → ${inside}`]);
});
