import { expect, test } from "vitest";
import { heldBack } from "../../../checks/cp02/lib/held-back.js";
import { deployment } from "../../../modules/deployment/deployment.js";

const { site, repository } = deployment();
const [stock, updates] = repository.suites;

const source = (suite: string, priority = 500) => [
  ` ${priority} ${site}/debian ${suite}/main amd64 Packages`,
  `     release o=Duval Conseil,a=${suite},n=${suite},l=Paquets,c=main,b=amd64`,
  `     origin ${deployment().host}`,
];
const policy = (sources: readonly string[], pinned: readonly string[] = []) => [
  "Package files:",
  " 100 /var/lib/dpkg/status",
  "     release a=now",
  ...sources,
  "Pinned packages:",
  ...pinned,
];

test("both suites at their usual priority, and nothing pinned, hold nothing back", () => {
  expect(heldBack(policy([...source(updates), ...source(stock)]))).toEqual([]);
});

test.for([
  ["a suite that is no source", policy(source(stock)), `${updates}: ∅`],
  ["no source at all", policy([]), `${stock}: ∅, ${updates}: ∅`],
  ["no answer", [], `${stock}: ∅, ${updates}: ∅`],
  [
    "a source that is never preferred",
    policy([...source(updates, -1), ...source(stock)]),
    `${updates}: -1`,
  ],
  [
    "a package pinned to its version",
    policy(
      [...source(updates), ...source(stock)],
      ["     plateau-compta -> 2.1 with priority 1001"],
    ),
    "plateau-compta -> 2.1 with priority 1001",
  ],
  [
    "somebody else's source beside",
    policy([
      ...[...source(updates), ...source(stock)],
      " 500 http://elsewhere.test/debian trixie/main amd64 Packages",
    ]),
    "http://elsewhere.test/debian",
  ],
  [
    "a folder of packages that nobody has verified",
    policy([...source(updates), ...source(stock), " 500 file:/srv/paquets ./ Packages"]),
    "file:/srv/paquets",
  ],
] as const)("%s is told", ([, lines, told]) => {
  expect(heldBack(lines).join(", ")).toBe(told);
});
