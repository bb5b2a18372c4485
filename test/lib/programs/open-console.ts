import { Consoles } from "../../../scripts/operations/consoles/consoles.js";
import { labEngines } from "../../../scripts/operations/consoles/lab-engines.js";
import type { MachineName } from "../../../stacks/plan/plan.js";

/** Opens a console that sleeps, and goes on until it is killed: `open-console CANDIDATE MACHINE SECONDS`. */
const [candidate = "", machine = "", seconds = ""] = process.argv.slice(2);

const consoles = await Consoles.with(labEngines);
const console = await consoles.open({
  candidate,
  machine: machine as MachineName,
  kind: "terminal",
  size: { columns: 80, rows: 24 },
});
const reader = console.attach({ as: "writer", onData: () => undefined, onEnd: () => undefined });
await reader.write(Buffer.from(`setsid sleep ${seconds}; :\n`));
setInterval(() => undefined, 60_000);
