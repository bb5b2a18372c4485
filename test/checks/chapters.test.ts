import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { dossier } from "../../modules/dossier/dossier.js";
import { importsIn } from "../lib/floors.js";
import { sources } from "../lib/sources.js";

/** Checks that compare with nothing of the company's. */
const without: readonly { id: RegExp; why: string }[] = [
  {
    id: /^cp05\/(?!answer-received|abuse-report|customer-answered)/,
    why: "they compare with a notice or a message that the exercise gives",
  },
];

const checks = [...catalogue.checks].flatMap(([id, check]) =>
  "needsTrainer" in check ? [] : [{ id, chapter: check.chapter }],
);

test("every check names the chapter that has what it compares with", () => {
  expect(checks.length).toBeGreaterThan(200);
  const unnamed = checks.filter(
    ({ id, chapter }) => !chapter && !without.some((one) => one.id.test(id)),
  );
  expect(unnamed.map(({ id }) => id)).toEqual([]);
});

test.for(without)("what names none is there: $why", ({ id: pattern }) => {
  expect(checks.some(({ id, chapter }) => pattern.test(id) && !chapter)).toBe(true);
});

test("each check of what is too much names one", () => {
  const enumerating = checks.filter(({ id }) => /\/(?:nothing|nobody)-else-/.test(id));
  expect(enumerating.length).toBeGreaterThan(12);
  for (const { id, chapter } of enumerating) expect(chapter, id).toBeDefined();
});

test("every chapter is named by a check", () => {
  const named = new Set(checks.map(({ chapter }) => chapter));
  expect(
    dossier()
      .filter(({ id }) => !named.has(id))
      .map(({ id }) => id),
  ).toEqual([]);
});

/** What imports what, without types' own files being told apart. */
const imported = new Map<string, string[]>();
for (const { file, source } of sources) {
  for (const { from, to } of importsIn(file, source)) {
    const key = from.replace(/\.tsx$/, ".ts");
    imported.set(key, [...(imported.get(key) ?? []), to]);
  }
}

const isOfCompany = (file: string) => /^(?:modules|stacks)\//.test(file);

/** What some files take of plan and modules: they themselves, and what they stand on in `checks`. */
function takenBy(files: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const found = new Set<string>();
  const look = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const one of imported.get(file) ?? []) {
      if (isOfCompany(one)) found.add(one);
      else if (one.startsWith("checks/")) look(one);
    }
  };
  for (const file of files) look(file);
  return found;
}

/** What the manual is made of: modules that its chapters import, and what is worked out of these images alone. */
const told = new Set(
  sources
    .filter(({ file }) => file.startsWith("modules/dossier/"))
    .flatMap(({ file }) => imported.get(file) ?? []),
);

/** What checks import and no chapter does, with the reason why no candidate misses a fact. */
const reasons: Readonly<Record<string, string>> = {
  "modules/images.ts":
    "what machines boot from: chapters read the same files, before the manual lies among them",
  "modules/dhcp-server/kea-config.ts": "writes the file of what modules/dhcp-server/leases.ts has",
  "modules/domain-controller/ldif.ts": "a format",
  "modules/domain-controller/unicode-pwd.ts": "a format",
  "modules/helpdesk/postfix-files.ts":
    "leads tickets' addresses to queues: the chapter of the helpdesk has both",
  "modules/internet/notice.ts": "what is to be read outside, which nobody has to know before",
  "modules/mail-server/dovecot-conf.ts":
    "the image's file, which is read there: Debian's settings, and people of the chapter of mail",
  "modules/mail-server/postfix-maps.ts": "addresses of the chapter of mail, as Postfix has them",
  "modules/pki/authority-secret.ts": "the name of a secret",
  "modules/router/nftables-conf.ts": "the flow matrix, as nftables has it",
  "stacks/plan/company/login-of.ts": "how logins are made: the chapter of conventions says it",
  "stacks/plan/is-machine.ts": "tells names apart",
  "stacks/plan/is-offered.ts": "asks what the chapter of ports has",
  "stacks/plan/is-probe.ts": "tells names apart",
  "stacks/plan/person-of.ts": "whose login it is, of the chapter of people",
  "stacks/plan/segment-of-probe.ts": "the bench's own seats",
  "stacks/plan/staff.ts": "the people of the chapter, by what they do",
};

const ofChecks = takenBy(
  sources.flatMap(({ file }) => (/^checks\/cp\d\d\/checks\//.test(file) ? [file] : [])),
);

test("whatever a check takes of plan and modules is what a chapter is made of, or said not to be", () => {
  expect(ofChecks.size).toBeGreaterThan(50);
  expect([...ofChecks].filter((file) => !told.has(file) && !(file in reasons)).sort()).toEqual([]);
});

test.for(checks.filter(({ id }) => /\/(?:nothing|nobody)-else-/.test(id)))(
  "the chapter that $id names is made of what it compares with",
  ({ id, chapter }) => {
    const [competence, end] = id.split("/");
    const taken = takenBy([`checks/${competence}/checks/${end}.ts`]);
    const made = imported.get(`modules/dossier/chapters/${chapter}.ts`) ?? [];
    expect(made.some((file) => taken.has(file))).toBe(true);
  },
);

test("no reason is given for what is told, or is taken by nobody", () => {
  const idle = Object.keys(reasons).filter((file) => told.has(file) || !ofChecks.has(file));
  expect(idle).toEqual([]);
});

test("nothing of the manual comes from where secrets are drawn", () => {
  const files = [...told].filter((file) => /secret(?!-places)|seed|password|-key\.ts$/.test(file));
  expect(files).toEqual([]);
});
