import { expect, test } from "vitest";
import { hintsShape } from "../../../../checks/lib/content/hints-shape.js";
import { readYaml } from "../../../../checks/lib/content/read-yaml.js";

const whole = `names-resolve:
  where: { fr: Le résolveur, en: The resolver }
  cases:
    - when: /^ws\\d {{machines.dc1.interfaces.srv}} ∅$/m
      causes: [cp03/dns-wrong-server]
      what: &silent { fr: Rien ne répond, en: Nothing answers }
    - when: /via {{prefixes.lan}}\\d+/
      what: *silent
    - elsewhere
`;
const shared = { elsewhere: { when: "/else/", how: { fr: "Ailleurs", en: "Elsewhere" } } };
const read = (text: string) =>
  readYaml({ file: "hints.yaml", text, line: 1 }, hintsShape(shared))["names-resolve"];

test("a case is known by a pattern in which facts stand for themselves", () => {
  const [silent, via, elsewhere] = read(whole)?.cases ?? [];
  expect(silent?.when).toEqual(/^ws\d 10\.10\.10\.10 ∅$/m);
  expect(silent?.causes).toEqual(["cp03/dns-wrong-server"]);
  expect(via?.when).toEqual(/via 10\.10\.30\.\d+/);
  expect(via?.what).toEqual({ fr: "Rien ne répond", en: "Nothing answers" });
  expect(elsewhere).toEqual({ when: /else/, how: { fr: "Ailleurs", en: "Elsewhere" } });
});

test.for<[string, [was: string, is: string], string]>([
  [
    "no pattern",
    ["/via {{prefixes.lan}}\\d+/", "via it"],
    "hints.yaml:7: names-resolve.cases[1].when: ",
  ],
  [
    "a pattern that is none",
    ["\\d+/", "(/"],
    "possible: a regular expression of JavaScript: /refused$/m",
  ],
  [
    "no fact",
    ["{{prefixes.lan}}", "{{prefixes.lam}}"],
    "{{prefixes.lam}} names nothing of the plan; possible: {{prefixes.lan}}, ",
  ],
  [
    "no place to look",
    ["  where: { fr: Le résolveur, en: The resolver }\n", ""],
    "hints.yaml:1: names-resolve.where is missing",
  ],
  [
    "an unknown key",
    ["causes:", "cause:"],
    "possible: when, causes, where, what, how; unknown: cause",
  ],
  [
    "no shared case",
    ["- elsewhere", "- nowhere"],
    'hints.yaml:9: names-resolve.cases[2]: "nowhere"; possible: an object',
  ],
])("what is wrong is told with its line and what is allowed: %s", ([, [was, is], said]) => {
  expect(whole).toContain(was);
  expect(() => read(whole.replace(was, is))).toThrow(said);
});
