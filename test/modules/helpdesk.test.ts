import { expect, test } from "vitest";
import { dnsRecords } from "../../modules/domain-controller/dns-records.js";
import { helpdesk } from "../../modules/helpdesk/helpdesk.js";
import { helpdeskImage } from "../../modules/helpdesk/helpdesk-image.js";
import { helpdeskSecrets } from "../../modules/helpdesk/helpdesk-secrets.js";
import { initialData } from "../../modules/helpdesk/initial-data.js";
import { siteConfig } from "../../modules/helpdesk/site-config.js";
import { postfixConf } from "../../modules/mail-server/postfix-conf.js";
import { postfixMaps } from "../../modules/mail-server/postfix-maps.js";
import { Seed } from "../../scripts/ground/seed.js";

const seed = new Seed("a seed of the tests");

test("a priority never falls as impact or urgency rises", () => {
  const weight = helpdesk().matrix.map((row) =>
    row.map((priority) => helpdesk().priorities[priority].weight),
  );
  for (const [row, values] of weight.entries()) {
    for (const [column, value] of values.entries()) {
      expect(value).toBeGreaterThanOrEqual(weight[row - 1]?.[column] ?? 0);
      expect(value).toBeGreaterThanOrEqual(values[column - 1] ?? 0);
    }
  }
  expect(weight).toHaveLength(helpdesk().impact.length);
  for (const row of weight) expect(row).toHaveLength(helpdesk().urgency.length);
});

test("a higher priority is promised sooner", () => {
  const promised = Object.values(helpdesk().priorities);
  for (const [at, { respond, resolve }] of promised.entries()) {
    expect(respond).toBeLessThan(resolve);
    expect(resolve).toBeLessThan(promised[at - 1]?.resolve ?? Number.POSITIVE_INFINITY);
  }
});

test("initial data is ASCII that reads back as French", () => {
  const text = initialData();
  expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  expect(JSON.parse(text).Queues.map(({ Name }: { Name: string }) => Name)).toEqual([
    "Incidents",
    "Demandes",
    "Problèmes",
    "Niveau 3",
  ]);
});

test("each support address leads from the mail server to the helpdesk, and writes from there", () => {
  for (const { address, name } of helpdesk().addresses) {
    expect(postfixMaps()["/etc/postfix/virtual"]).toContain(`${address} ${name}@desk1.duval.test`);
    expect(postfixConf()).toContain(`{ ${address} = OK }`);
  }
  expect(postfixMaps()["/etc/postfix/relais"]).toContain("10.10.10.70 assistance");
});

test("the name that people type is in the DNS and in the certificate", async () => {
  expect(dnsRecords()).toContainEqual({
    zone: "duval.test",
    name: "support",
    type: "CNAME",
    data: "desk1.duval.test",
  });
  expect((await helpdeskSecrets(seed))["desk1.crt"]).toContain("BEGIN CERTIFICATE");
});

test("no password is in the image", async () => {
  const content = helpdeskImage()
    .context.map(({ content }) => content.toString())
    .join("");
  const { "secrets.env": kept = "" } = await helpdeskSecrets(seed);
  const values = [...kept.matchAll(/='(.*)'/g)].map(([, value = ""]) => value);
  expect(values).toHaveLength(3);
  for (const value of values) expect(content).not.toContain(value);
  expect(siteConfig()).toContain("ldaps://dc2.duval.test");
});
