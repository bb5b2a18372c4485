import { applyFault } from "/work/main/checks/lib/apply-fault.ts";
import { catalogue } from "/work/main/checks/lib/catalogue.ts";
import { Lab } from "/work/main/checks/lib/lab.ts";
import { runChecks } from "/work/main/checks/lib/run-checks.ts";
import { reset, resetTogether } from "/work/main/scripts/lib/reset.ts";

const name = "m1";
const lab = await Lab.open(name);
const only = process.argv.slice(2);
const judge = async () => {
  const r = await runChecks(lab, catalogue.checks);
  return r.results.filter((x) => !["satisfied", "needs_trainer"].includes(x.outcome));
};
for (let i = 0; i < 3; i++) {
  const bad = await judge();
  console.log(
    "healthy",
    bad.map((b) => b.id + " " + b.outcome + " " + b.seen),
  );
  if (!bad.length) break;
}
for (const [id, f] of catalogue.faults) {
  if (only.length && !only.some((o) => id.startsWith(o))) continue;
  const t = performance.now();
  try {
    await applyFault(id, f, lab);
    const bad = await judge();
    const red = bad
      .filter((b) => b.outcome === "not_satisfied")
      .map((b) => b.id)
      .sort();
    const missing = f.reddens.filter((x) => !red.includes(x)),
      extra = bad.filter((b) => !f.reddens.includes(b.id));
    console.log(
      id,
      missing.length || extra.length ? "MISMATCH" : "ok",
      Math.round(performance.now() - t),
    );
    for (const m of missing) console.log("   missing", m);
    for (const e of extra) console.log("   extra  ", e.id, e.outcome, "|", e.seen.slice(0, 160));
  } catch (e) {
    console.log(id, "THROWN", String(e).slice(0, 300));
  }
  const ms = resetTogether(f.resets);
  const t2 = performance.now();
  for (const m of ms) await lab.forget(m);
  await reset(name, ms, { note: () => {} }).catch((e) =>
    console.log("   reset failed", String(e).slice(0, 200)),
  );
  let left = await judge();
  let n = 1;
  while (left.length && n < 4) {
    left = await judge();
    n++;
  }
  console.log(
    "   reset",
    ms.join(","),
    Math.round(performance.now() - t2),
    "rounds",
    n,
    left.map((b) => b.id + " " + b.outcome + " " + b.seen.slice(0, 120)),
  );
}
await lab.close();
process.exit(0);
