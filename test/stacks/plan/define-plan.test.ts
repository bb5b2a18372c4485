import { expect, test } from "vitest";
import { Misuse } from "../../../scripts/ground/misuse.js";
import { definePlan } from "../../../stacks/plan/define-plan.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { PlanInput } from "../../../stacks/plan/plan-schema.js";

type Draft = { -readonly [K in keyof PlanInput]: PlanInput[K] };

/** The company's plan with something wrong in it. */
function planWith(spoil: (draft: Draft) => void): () => unknown {
  const draft = structuredClone(plan()) as unknown as Draft;
  spoil(draft);
  return () => definePlan(draft);
}

const at = <T>(record: Record<string, T>, name: string): T => record[name] as T;

test("the company's own plan is consistent", () => {
  expect(planWith(() => undefined)).not.toThrow();
});

test.for<[string, (draft: Draft) => void, string, string]>([
  [
    "segments that overlap",
    ({ segments }) => {
      at(segments, "lan").cidr = "10.10.0.0/16";
    },
    "10.10.0.0/16 overlaps segment 'dmz' (10.10.20.0/24): give each segment addresses of its own",
    "segments.lan.cidr",
  ],
  [
    "a segment in the underlay",
    ({ segments }) => {
      at(segments, "lan").cidr = "100.64.8.0/24";
    },
    "100.64.8.0/24 overlaps the underlay (100.64.0.0/10): Docker's own addresses can't be the lab's, choose others",
    "segments.lan.cidr",
  ],
  [
    "more segments than an underlay has pools",
    ({ segments }) => {
      for (let n = 0; n < 3; n++) segments[`more${n}`] = at(segments, "lan");
    },
    "9 segments exhaust the underlay: a lab has 8 pools, one per segment; remove 1",
    "segments",
  ],
  [
    "an underlay too small for one lab",
    (draft) => {
      draft.underlay = "100.64.0.0/25";
    },
    "100.64.0.0/25 is too small for one lab: use a /24 or wider",
    "underlay",
  ],
  [
    "an address that is taken",
    ({ machines }) => {
      at(machines, "net1").interfaces["srv"] = "10.10.10.10";
    },
    "10.10.10.10 already belongs to 'dc1': choose a free address",
    "machines.net1.interfaces.srv",
  ],
  [
    "a reservation that is a probe's address",
    ({ machines }) => {
      at(machines, "ws1").interfaces["lan"] = { reserve: "10.10.30.250" };
    },
    "10.10.30.250 already belongs to 'probe-lan': choose a free address",
    "machines.ws1.interfaces.lan",
  ],
  [
    "an address outside its segment",
    ({ machines }) => {
      at(machines, "net1").interfaces["srv"] = "10.10.11.20";
    },
    "10.10.11.20 is outside segment 'srv': choose one in 10.10.10.0/24",
    "machines.net1.interfaces.srv",
  ],
  [
    "a scope outside its segment",
    ({ segments }) => {
      at(segments, "guest").scope = { from: "10.10.40.100", to: "10.10.41.149" };
    },
    "10.10.41.149 is outside segment 'guest': choose one in 10.10.40.0/24",
    "segments.guest.scope.to",
  ],
  [
    "a gateway that nobody is",
    ({ segments }) => {
      at(segments, "lan").gateway = "10.10.30.2";
    },
    "10.10.30.2 is no machine's address: give the router's in 'lan'",
    "segments.lan.gateway",
  ],
  [
    "a segment that does not exist",
    ({ machines }) => {
      at(machines, "ws2").interfaces = { lam: "dhcp" };
    },
    "'lam' does not exist: choose from wan, dmz, srv, lan, guest, siteb",
    "machines.ws2.interfaces.lam",
  ],
  [
    "an area that does not exist",
    ({ machines }) => {
      at(machines, "ws2").area = "desks";
    },
    "'desks' does not exist: choose from network, directory, workstations",
    "machines.ws2.area",
  ],
  [
    "an area that needs one that does not exist",
    ({ areas }) => {
      at(areas, "directory").needs = ["net"];
    },
    "'net' does not exist: choose from network, directory, workstations",
    "areas.directory.needs",
  ],
  [
    "a machine reset along that does not exist",
    ({ machines }) => {
      at(machines, "dc1").resetWith = ["dc3"];
    },
    "'dc3' does not exist: choose from fw1, fw2, ext1, dc1, dc2, net1",
    "machines.dc1.resetWith",
  ],
  [
    "a trunk that does not exist",
    ({ machines }) => {
      at(machines, "hv1").trunks = ["lam"];
    },
    "'lam' does not exist: choose from wan, dmz, srv, lan, guest, siteb",
    "machines.hv1.trunks",
  ],
  [
    "a guest's address that is taken",
    ({ guests }) => {
      at(guests, "vm1").interfaces["srv"] = { reserve: "10.10.10.50" };
    },
    "10.10.10.50 already belongs to 'hv1': choose a free address",
    "guests.vm1.interfaces.srv",
  ],
  [
    "a guest with a machine's name",
    ({ guests }) => {
      guests["ws1"] = at(guests, "pxe1");
    },
    "'ws1' is a machine already: give the guest another name",
    "guests.ws1",
  ],
  [
    "a guest on a host that does not exist",
    ({ guests }) => {
      at(guests, "vm1").host = "hv2";
    },
    "'hv2' does not exist: choose from fw1, fw2, ext1",
    "guests.vm1.host",
  ],
  [
    "a guest in a segment where its host is not",
    ({ guests }) => {
      at(guests, "pxe1").interfaces = { dmz: "dhcp" };
    },
    "'hv1' is not plugged into 'dmz': add it to its trunks",
    "guests.pxe1.interfaces.dmz",
  ],
  [
    "more machines than a segment has ports",
    ({ machines }) => {
      for (let n = 0; n < 26; n++) machines[`pc${n}`] = at(machines, "ws2");
    },
    "31 machines and a probe exhaust the underlay of 'lan': a pool has 29 ports; move 3 to another segment",
    "segments.lan",
  ],
  [
    "what is no address",
    ({ machines }) => {
      at(machines, "net1").interfaces["srv"] = "10.10.10";
    },
    "Invalid",
    "machines.net1.interfaces.srv",
  ],
  [
    "a name that Docker or DNS would refuse",
    ({ machines }) => {
      machines["WS_9"] = at(machines, "ws2");
    },
    "a name is 1 to 12 lower-case letters and digits, a letter first",
    "machines.WS_9",
  ],
  [
    "a word that is no part of a plan",
    (draft) => Object.assign(draft, { segmnets: {} }),
    'Unrecognized key: "segmnets"',
    "stacks/plan/plan.ts",
  ],
])("fails on %s, naming value, cure and place", ([, spoil, message, place]) => {
  const define = planWith(spoil);
  expect(define).toThrow(Misuse);
  expect(define).toThrow(message);
  expect(define).toThrow(place);
});

test("what is wrong with a plan is told in both languages", () => {
  const define = planWith(({ guests, machines }) => {
    at(guests, "vm1").host = "hv2";
    at(machines, "net1").interfaces["srv"] = "10.10.10.10";
  });
  let told = { fr: "", en: "" };
  try {
    define();
  } catch (problem) {
    if (problem instanceof Misuse) told = problem.told;
  }
  expect(told.fr).toContain("✖ 'hv2' n'existe pas : choisissez parmi ");
  expect(told.fr).toContain("→ at guests.vm1.host");
  expect(told.fr).toContain("appartient déjà à 'dc1'");
  expect(told.en).toContain("✖ 'hv2' does not exist: choose from ");
});

test("fails with every mistake at once", () => {
  const define = planWith(({ machines }) => {
    at(machines, "net1").interfaces["srv"] = "10.10.10.10";
    at(machines, "ws2").area = "desks";
  });
  expect(define).toThrow("already belongs to 'dc1'");
  expect(define).toThrow("'desks' does not exist");
});
