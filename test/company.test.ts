import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../scripts/ground/home.js";
import { mailboxes } from "../stacks/plan/mailboxes.js";
import { people } from "../stacks/plan/people.js";
import { plan } from "../stacks/plan/plan.js";
import { staff } from "../stacks/plan/staff.js";
import { CompanyWords } from "./lib/company-words.js";

/** What is not written by hand, or is written for people who have this company before them. */
const left = [
  // Generated, and the picture that is drawn from the plan.
  /\/node_modules\/|^modules\/provider-libvirt\/lib\//,
  /^stacks\/lab\.svg$/,
  // A photograph of a screen.
  /\.png$/,
  // Pages that show commands and what they print; the catalogue is made of texts that are held here.
  /(?<!\/exercises\/[^/]+)\.md$/,
];

/** What may stand there all the same, and why. */
const exceptions: readonly { file: RegExp; name: RegExp; why: string }[] = [
  {
    file: /^checks\/cp04\/faults(?:\/index\.ts|\.yaml)$/,
    name: /^dupont$/,
    why: "in the id cp04/wrong-dupont, under which labs keep what they note of the fault",
  },
];

const files = ["checks", "scripts", "modules", "stacks"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  )
  .filter((file) => !file.startsWith("stacks/plan/") && !left.some((one) => one.test(file)));

const company = new CompanyWords({ plan: plan(), people: people(), mailboxes: mailboxes() });
const found = files.flatMap((file) =>
  readFileSync(join(root, file), "utf8")
    .split("\n")
    .flatMap((line, at) => company.in(line).map((name) => ({ file, line: at + 1, name }))),
);
const covers = ({ file, name }: (typeof exceptions)[number], one: (typeof found)[number]) =>
  file.test(one.file) && name.test(one.name);

test("the company's names and addresses stand in stacks/plan alone", () => {
  expect(files.length).toBeGreaterThan(1000);
  const written = found.filter((one) => !exceptions.some((exception) => covers(exception, one)));
  expect(
    written.map(({ file, line, name }) => `${file}:${line}: ${name}`),
    "take it from stacks/plan: plan.ts, staff.ts, service-logins.ts, company-names.ts, outside-sites.ts",
  ).toEqual([]);
});

test.for(exceptions)("an exception stands for something that there is: $why", (exception) => {
  expect(found.some((one) => covers(exception, one))).toBe(true);
});

test("stories have two people of one surname", () => {
  expect(staff().accountant.surname).toBe(staff().managementController.surname);
  expect(staff().accountant.login).not.toBe(staff().managementController.login);
});

describe("another company's would be found as well:", () => {
  const other = new CompanyWords({
    plan: {
      company: {
        name: "Atelier Roux",
        domain: "ateliers.example",
        realm: "ATELIERS.EXAMPLE",
        workgroup: "ROUXNT",
      },
      underlay: "198.18.0.0/15",
      segments: { office: { cidr: "172.20.4.0/22" } },
      vpn: {
        siteToSite: { fw1: "192.168.255.1", fw2: "192.168.255.2" },
        remoteAccess: { cidr: "172.21.0.0/24" },
      },
      outside: { "shop.example.net": "198.51.100.1" },
    },
    people: {
      root: "Roux",
      accounts: { "p.roux": { given: "Paul", surname: "Roux" } },
      services: { "app-mail": {} },
    },
    mailboxes: { outside: { domain: "example.net" } },
  });

  test.for([
    ["its name", "Bienvenue chez Atelier Roux.", "Atelier Roux"],
    ["the unit that holds all others", "OU=Postes,OU=Roux", "Roux"],
    ["its domain, in any case", "host://INTRANET.ATELIERS.example/", "ATELIERS.example"],
    ["the first label of its domain", "DC=ateliers,DC=example", "ateliers"],
    ["its NetBIOS name", "ROUXNT\\administrator", "ROUXNT"],
    ["a login", 'by: "p.roux",', "p.roux"],
    ["a person", "Ticket de Paul Roux, comptable", "Paul Roux"],
    ["a given name", "Mon collègue Paul l'ouvre.", "Paul"],
    ["an application's account", "/etc/app-mail.keytab", "app-mail"],
    ["an outside site", "https://shop.example.net/feed", "shop.example.net"],
    ["a host of the outside peer", "EHLO mail.example.net", "example.net"],
    ["an address", "curl http://172.20.7.9:8080/", "172.20.7.9"],
    ["the address of a network", "ip saddr 172.20.4.0/22 accept", "172.20.4.0"],
    ["the first bytes of an address", "`172.20.5.`", "172.20.5"],
    ["a reverse zone", "5.20.172.in-addr.arpa", "5.20.172"],
    ["an end of the tunnel", "ping 192.168.255.2", "192.168.255.2"],
    ["Docker's own pool", "100 via 198.19.0.1", "198.19.0.1"],
  ] as const)("%s", ([, text, name]) => {
    expect(other.in(text)).toContain(name);
  });

  test.for([
    ["a part of a word", "Paulette, rouxnet, paul1"],
    ["an address of nobody's", "192.0.2.1, 127.0.0.1, 172.20.8.1"],
    ["a version", "1.172.20.5.3"],
  ] as const)("but not %s", ([, text]) => {
    expect(other.in(text)).toEqual([]);
  });
});
