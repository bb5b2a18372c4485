import { setTimeout } from "node:timers/promises";
import { afterEach, beforeAll, expect, test } from "vitest";
import { Lab } from "../../checks/lib/run/lab.js";
import type { Result } from "../../checks/lib/run/result.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import { containerOf } from "../lib/container-of.js";
import { isGround } from "../lib/ground.js";
import {
  answers,
  everything,
  expectSatisfied,
  liveLab,
  look,
  makeAnew,
  told,
  withOutcome,
} from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { thorough } from "../lib/thorough.js";

const lab = await liveLab(cycleLab);

/** All checks of what every other area stands on; with the directory away, and by `lab test --thorough`, all. */
const ground = everything.filter(isGround);
const most = thorough ? everything : ground;

/** That no dead machine is waited for once per check; the promised figure, on an idle host, is the bench's. */
const limitMs = (healthyMs: number) => 2 * healthyMs + 15_000;

let healthy: readonly Result[] = [];
let healthyMs = new Map<readonly string[], number>();
beforeAll(async () => {
  await expectSatisfied(lab);
  const all = await freshLook(everything);
  healthy = all.results;
  healthyMs = new Map([
    [everything, all.tookMs],
    [ground, (await freshLook(ground)).tookMs],
  ]);
});

const container = (node: NodeName) => containerOf(cycleLab, node);

/** Checks that run commands on a node, as their evidence on a healthy lab has it. */
const from = (node: NodeName, command = /./) =>
  healthy
    .filter(({ evidence }) =>
      evidence.some((seen) => seen.where === node && command.test(seen.command)),
    )
    .map(({ id }) => id);

/** Checks as `lab check` runs them: no channel is open yet. */
async function freshLook(ids: readonly string[]) {
  const fresh = await Lab.open(cycleLab);
  const start = performance.now();
  try {
    return { results: await look(fresh, ids), tookMs: performance.now() - start };
  } finally {
    await fresh.close();
  }
}

let repair: () => Promise<unknown> = async () => undefined;
afterEach(async () => {
  await repair();
  repair = async () => undefined;
  await expectSatisfied(lab, most);
});

test.for<[string, NodeName, readonly string[]]>([
  ["stopped", "dc1", everything],
  ["stopped", "fw1", most],
  ["stopped", "ext1", everything],
  ["stopped", "probe-lan", most],
  ["paused", "net1", most],
  ["paused", "ws1", most],
  ["paused", "probe-guest", most],
])(
  "with a machine %s (%s), nothing is judged that is observed from it, and nobody is blamed",
  async ([how, node, ids]) => {
    if (how === "paused") {
      repair = () => container(node).unpause();
      await container(node).pause();
    } else {
      repair = async () => {
        await container(node).start();
        await answers(lab, [node]);
      };
      await container(node).kill();
    }
    await lab.forget(node);
    const { results, tookMs } = await freshLook(ids);
    const own = from(node);
    expect(own.length).toBeGreaterThan(0);
    const judged = results
      .filter(({ id }) => own.includes(id))
      .filter(({ outcome }) => outcome !== "not_observed");
    expect(judged.length, `judged without ${node}:\n${told(judged)}`).toBe(0);
    expect(withOutcome(results, "not_satisfied"), told(results)).toEqual([]);
    process.stderr.write(
      `${ids.length} checks with ${node} ${how}: ${(tookMs / 1000).toFixed(1)} s\n`,
    );
    expect(tookMs).toBeLessThan(limitMs(healthyMs.get(ids) ?? 0));
  },
);

test("with a tool of the bench missing, nobody is blamed for what it would have shown", async () => {
  const [where, tool] = ["probe-lan", "dig"] as const;
  const using = from(where, /\bdig\b/);
  expect(using.length).toBeGreaterThan(0);

  repair = async () => {
    await run(where, `mv /usr/bin/${tool}.away /usr/bin/${tool}`);
  };
  await run(where, `mv /usr/bin/${tool} /usr/bin/${tool}.away`);
  const results = await look(lab);
  const own = results.filter(({ id }) => using.includes(id));
  expect(withOutcome(own, "not_observed"), told(own)).toEqual(using);
  expect(withOutcome(results, "not_satisfied"), told(results)).toEqual([]);
});

test("with programs of the bench that break off, nobody is blamed for what they would have shown", async () => {
  const where = "probe-lan";
  const programs = ["tcp", "dhcp-probe", "ntp", "converse"].map(
    (name) => `/usr/lib/plateau/${name}`,
  );
  const using = from(where, new RegExp(`(${programs.join("|")})\\b`));
  expect(using.length).toBeGreaterThan(0);

  const each = (script: string) => `for program in ${programs.join(" ")}; do ${script}; done`;
  repair = async () => {
    await run(where, each("mv $program.away $program"));
  };
  const broken =
    "printf '#!/usr/bin/python3\\nraise RuntimeError(7)\\n' > $program; chmod 755 $program";
  await run(where, each(`mv $program $program.away; ${broken}`));
  const results = await look(lab);
  const own = results.filter(({ id }) => using.includes(id));
  expect(withOutcome(own, "not_observed"), told(own)).toEqual(using);
  expect(withOutcome(results, "not_satisfied"), told(results)).toEqual([]);
});

test("a machine that died while it was observed is not the candidate's fault", async () => {
  repair = () => makeAnew(lab, ["ws2"]);
  const fresh = await Lab.open(cycleLab);
  try {
    const looking = look(fresh, from("ws2"));
    await setTimeout(150);
    await container("ws2").kill();
    const results = await looking;
    expect(withOutcome(results, "not_satisfied"), told(results)).toEqual([]);
  } finally {
    await fresh.close();
  }
});

async function run(node: NodeName, script: string): Promise<void> {
  const { nodes } = lab.scene([node], [], AbortSignal.timeout(10_000));
  await nodes[node].must([script] as unknown as TemplateStringsArray);
}
