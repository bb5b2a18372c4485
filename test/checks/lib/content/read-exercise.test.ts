import { expect, test } from "vitest";
import { readExercise } from "../../../../checks/lib/content/read-exercise.js";

const whole = `---
title:
  fr: "Plus d'adresse chez {{staff.director.name}}"
  en: No address at {{staff.director.name}}'s
minutes: 15
proves:
  - cp03/address-is-leased
keeps: []
restarts: [ws2]
causes:
  cable:
    fault: cp03/cable-in-wrong-segment
  mask:
    title: { fr: Un autre masque, en: Another mask }
---

# Français

Rendez-lui son adresse dans {{ segments.lan.cidr }}.

- un point

# English

Give her an address in {{segments.lan.cidr}}.
`;

test("an exercise has what its file says, with the facts that its placeholders name", () => {
  expect(readExercise("one.md", whole)).toEqual({
    title: { fr: "Plus d'adresse chez Claire Duval", en: "No address at Claire Duval's" },
    minutes: 15,
    level: 2,
    needs: [],
    proves: ["cp03/address-is-leased"],
    keeps: [],
    report: ["cause", "proof", "actions"],
    criteria: {},
    restarts: ["ws2"],
    causes: {
      cable: { fault: "cp03/cable-in-wrong-segment" },
      mask: { title: { fr: "Un autre masque", en: "Another mask" } },
    },
    brief: {
      fr: "Rendez-lui son adresse dans 10.10.30.0/24.\n\n- un point",
      en: "Give her an address in 10.10.30.0/24.",
    },
  });
});

test("lines may end as Windows ends them, after a byte order mark", () => {
  const windows = `\uFEFF${whole.replaceAll("\n", "\r\n")}`;
  expect(readExercise("one.md", windows)).toEqual(readExercise("one.md", whole));
});

test.for<[string, [was: string, is: string], string]>([
  [
    "an unknown key",
    ["minutes: 15", "minuts: 15"],
    'one.md:5: { }: {"minuts":15}; possible: title, minutes, ',
  ],
  ["a missing key", ["keeps: []\n", ""], "one.md:2: keeps is missing; possible: a list: [ … ]"],
  [
    "a missing language",
    ['  fr: "Plus d\'adresse chez {{staff.director.name}}"\n', ""],
    "one.md:2: title.fr is missing; possible: a text",
  ],
  [
    "another length",
    ["minutes: 15", "minutes: 20"],
    "one.md:5: minutes: 20; possible: 15, 45, 90, 180, 210",
  ],
  [
    "what is no id",
    ["- cp03/address-is-leased", "- address-is-leased"],
    'one.md:7: proves[0]: "address-is-leased"; possible: a whole id: cp03/names-resolve',
  ],
  ["no machine", ["[ws2]", "[ws9]"], 'one.md:9: restarts[0]: "ws9"; possible: fw1, fw2'],
  [
    "nobody's account",
    ["restarts: [ws2]\n", "restarts: [ws2]\naccounts: [boss]\n"],
    'one.md:10: accounts[0]: "boss"; possible: director, accountant',
  ],
  [
    "a key twice",
    ["minutes: 15\n", "minutes: 15\nminutes: 45\n"],
    "one.md:6: is no YAML: Map keys must be unique",
  ],
  [
    "a fact that the plan lacks",
    ["at {{staff.director.name}}", "at {{staff.directr.name}}"],
    "names nothing of the plan; possible: {{staff.director}}, ",
  ],
  [
    "a group of facts",
    ["{{ segments.lan.cidr }}", "{{ segments.lan }}"],
    "one.md:19: {{ segments.lan }} names nothing of the plan; possible: {{segments.lan.title}}, {{segments.lan.cidr}}",
  ],
  [
    "no English brief",
    ["# English", "# Anglais"],
    "one.md:26: the text is missing under '# English'",
  ],
  [
    "an empty brief",
    ["Give her an address in {{segments.lan.cidr}}.\n", ""],
    "one.md:23: the text is missing under '# English'",
  ],
])(
  "what is wrong is told with its line, its value and what is allowed: %s",
  ([, [was, is], said]) => {
    expect(whole).toContain(was);
    expect(() => readExercise("one.md", whole.replace(was, is))).toThrow(said);
  },
);

test("all that is wrong is told at once", () => {
  const text = whole.replace("minutes: 15", "minutes: 20").replace("[ws2]", "[ws9]");
  expect(() => readExercise("one.md", text)).toThrow(/one\.md:5: .*\none\.md:9: /);
});

test("what has no front matter is told how a file begins", () => {
  expect(() => readExercise("one.md", whole.slice(4))).toThrow("one.md:1: the file begins with");
});
