import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../../../checks/catalogue.js";
import { bootedImages } from "../../../../scripts/host/images/booted-images.js";
import { withParents } from "../../../../scripts/host/images/with-parents.js";
import { drawCompany } from "../../../../scripts/training/company/draw-company.js";
import { labApp } from "../../../../stacks/lib/lab-app.js";
import { companyOf, inCompany } from "../../../../stacks/plan/company.js";
import { mailboxes } from "../../../../stacks/plan/mailboxes.js";
import { people } from "../../../../stacks/plan/people.js";
import { plan } from "../../../../stacks/plan/plan.js";
import { CompanyWords } from "../../../lib/company-words.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

/** Names and addresses of the company that is built in, those aside that any company has: applications, the outside. */
const first = new CompanyWords({
  plan: { ...plan(), outside: {}, underlay: "233.252.0.1/32" },
  people: { ...people(), services: {} },
  mailboxes: { ...mailboxes(), outside: { domain: plan().company.domain } },
});

/** Of a company with other addresses outside as well. */
const second = companyOf("second", drawCompany(16));

const bootedParents = () => withParents(bootedImages());

test("the plan is the other company's", () => {
  const own = inCompany(second, plan);
  expect(own.company.domain).toBe("esteve.test");
  expect(first.in(JSON.stringify(own))).toEqual([]);
});

test("no image has anything of the company that is built in", () => {
  const found = inCompany(second, bootedParents).flatMap(({ name, context }) =>
    context.flatMap(({ path, content }) =>
      first.in(content.toString("utf8")).map((word) => `${name} ${path}: ${word}`),
    ),
  );
  expect(found).toEqual([]);
});

test("no text of checks, hints, faults and exercises has, and no exercise's brief", () => {
  const texts = inCompany(second, () =>
    [
      ...catalogue.checks.values(),
      ...catalogue.hints.values(),
      ...catalogue.faults.values(),
      ...catalogue.exercises.values(),
    ].map((one) => JSON.stringify(one)),
  );
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.flatMap((text) => first.in(text))).toEqual([]);
});

test("what two companies share has one tag in both", () => {
  const tags = inCompany(second, bootedParents).map(({ tag }) => tag);
  const others = bootedParents().map(({ tag }) => tag);
  const shared = tags.filter((tag) => others.includes(tag)).map((tag) => tag.split(":")[0]);
  expect(shared).toEqual(
    expect.arrayContaining(
      ["base", "workstation", "desktop", "administration", "terminal-server", "helpdesk"].map(
        (name) => `plateau/${name}`,
      ),
    ),
  );
  expect(shared).not.toContain("plateau/domain");
  expect(shared).not.toContain("plateau/dc1");
});

test("its stacks are synthesized from its plan", () => {
  const home = temporaryFolder();
  inCompany(second, () =>
    labApp(
      {
        lab: "c01",
        slot: 0,
        folder: join(home, "c01"),
        reach: { endpoint: "unix:///engine.sock" },
        engine: {
          own: true,
          groups: 2,
          driver: "cgroupfs",
          parent: "/plateau",
          limits: { memory: true, cpus: true, processes: true },
        },
        kvm: false,
      },
      join(home, "stacks"),
    ).synth(),
  );
  const stacks = readdirSync(join(home, "stacks", "stacks"));
  expect(stacks).toContain("directory");
  for (const stack of stacks) {
    const text = readFileSync(join(home, "stacks", "stacks", stack, "cdk.tf.json"), "utf8");
    expect(first.in(text), stack).toEqual([]);
  }
});
