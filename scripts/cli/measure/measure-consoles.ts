import { setTimeout } from "node:timers/promises";
import type { MachineName } from "../../../stacks/plan/plan.js";
import type { Console, ConsoleReader } from "../../operations/consoles/console.js";
import { Consoles } from "../../operations/consoles/consoles.js";
import { labEngines } from "../../operations/consoles/lab-engines.js";
import { addEcho } from "./add-echo.js";
import { lab } from "./lab-command.js";
import type { Measure, Measures } from "./measures.js";

/** Where terminals are opened: machines that come with the workstations. The first is typed on, the others are busy. */
const typedOn = "net1";
const busyOn: readonly MachineName[] = ["ws1", "ws2", "ws3", "wsb1", "fw1"];
const busy = { terminals: 20, command: "yes" } as const;
const many = 40;

/** How many keys are typed, and the longest pause between two, in milliseconds: as somebody types. */
const keys = 200;
const pauseMs = 40;
/** How often a terminal is opened and read again. */
const times = 10;

/** Measure what people wait for at a terminal, without a browser and its network. */
export async function measureConsoles(name: string, measures: Measures): Promise<void> {
  await lab(["up", name, "--area", "workstations"]);
  // Before this process has grown by anything else.
  await measureMemory(name, measures);
  const ms = (id: string, fr: string, en: string, target?: number): Measure => ({
    name: id,
    title: { fr, en },
    unit: "ms",
    ...(target !== undefined && { target }),
  });
  const consoles = await Consoles.with(labEngines);
  const open = (machine: MachineName) =>
    consoles.open({
      candidate: name,
      machine,
      kind: "terminal",
      size: { columns: 120, rows: 40 },
    });
  try {
    for (let at = 0; at < times; at++) {
      const start = performance.now();
      const console = await open(typedOn);
      await new Screen(console).showsPrompt();
      const [id, fr, en, target] =
        at === 0
          ? ([
              "prompt",
              "premier terminal, jusqu'à l'invite",
              "first terminal, until its prompt",
              350,
            ] as const)
          : (["prompt-again", "un autre", "another", 150] as const);
      measures.add(ms(id, fr, en, target), performance.now() - start);
      await console.end();
    }

    const typed = await open(typedOn);
    const screen = new Screen(typed);
    await screen.showsPrompt();
    addEcho(measures, await echoes(screen), { suffix: "", where: { fr: "", en: "" } });
    const loud = await Promise.all(
      Array.from({ length: busy.terminals }, (_, at) => open(busyOn[at % busyOn.length] ?? "ws1")),
    );
    for (const console of loud) await new Screen(console).type(`${busy.command}\n`);
    await setTimeout(1000);
    addEcho(measures, await echoes(screen), {
      suffix: "-busy",
      where: {
        fr: `, à côté de ${busy.terminals} terminaux qui affichent sans fin`,
        en: `, beside ${busy.terminals} terminals that print without end`,
      },
    });
    await Promise.all(loud.map((console) => console.end()));

    await screen.type("seq 1 20000; echo over-$((6*7))\n");
    await screen.shows("over-42\r\n");
    for (let at = 0; at < times; at++) {
      const start = performance.now();
      const again = new Screen(typed);
      await again.shows("over-42\r\n");
      measures.add(
        ms(
          "again",
          "un lecteur revient, jusqu'au même écran",
          "a reader comes back, until the same screen",
          300,
        ),
        performance.now() - start,
      );
      again.reader.detach();
    }
    await typed.end();
  } finally {
    await consoles.close();
  }
}

/** Terminals that have all printed more than is kept of them. */
async function measureMemory(name: string, measures: Measures): Promise<void> {
  const before = process.memoryUsage().rss;
  // Twice as many as one server lets one lab have.
  const halves = await Promise.all([Consoles.with(labEngines), Consoles.with(labEngines)]);
  try {
    const opened = await Promise.all(
      Array.from({ length: many }, (_, at) =>
        halves[at % 2 === 0 ? 0 : 1].open({
          candidate: name,
          machine: busyOn[at % busyOn.length] ?? "ws1",
          kind: "terminal",
          size: { columns: 120, rows: 40 },
        }),
      ),
    );
    const screens = opened.map((console) => new Screen(console));
    for (const screen of screens) {
      await screen.type("seq 1 20000; echo over-$((6*7))\n");
      await screen.shows("over-42\r\n");
    }
    measures.add(
      {
        name: "memory-many",
        title: {
          fr: `mémoire de ${many} terminaux dans ce processus`,
          en: `memory of ${many} terminals in this process`,
        },
        unit: "MiB",
        target: 30,
      },
      (process.memoryUsage().rss - before) / 2 ** 20,
    );
  } finally {
    await Promise.all(halves.map((half) => half.close()));
  }
}

async function echoes(screen: Screen): Promise<number[]> {
  const values: number[] = [];
  for (let at = 0; at < keys; at++) {
    await setTimeout(Math.random() * pauseMs);
    const next = screen.next();
    const start = performance.now();
    await screen.type("a");
    await next;
    values.push(performance.now() - start);
    // Longer lines are drawn anew.
    if (at % 50 === 49) {
      await screen.type("\u0015");
      await setTimeout(100);
    }
  }
  return values;
}

/** A reader that shows all at once. */
class Screen {
  readonly reader: ConsoleReader;
  private end = "";
  private told: () => void = () => undefined;

  constructor(console: Console) {
    this.reader = console.attach({
      as: "writer",
      onData: (bytes) => {
        this.end = (this.end + bytes.toString("latin1")).slice(-200);
        this.told();
        setImmediate(() => this.reader.ack(bytes.length));
      },
      onEnd: () => undefined,
    });
  }

  type(text: string): Promise<void> {
    return this.reader.write(Buffer.from(text));
  }

  /** Settles once anything more comes. */
  next(): Promise<void> {
    return new Promise((told) => {
      this.told = told;
    });
  }

  async shows(text: string): Promise<void> {
    while (!this.end.includes(text)) await this.next();
  }

  async showsPrompt(): Promise<void> {
    while (!this.end.endsWith("# ")) await this.next();
  }
}
