import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type Docker from "dockerode";
import { seat } from "../../../modules/desktop/seat.js";
import { isMachine } from "../../../stacks/plan/is-machine.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { noteExamAct } from "../../facts/note-exam-act.js";
import { type HeldName, takeName } from "../../ground/kernel-name.js";
import { LocalizedError, toldOf } from "../../ground/localized-error.js";
import { Misuse } from "../../ground/misuse.js";
import type { Told } from "../../ground/text.js";
import type { ConsolePlace } from "./begin-there.js";
import type { Console, OpenConsole } from "./console.js";
import { consoleName, drawInstance, kernelNameOf, livingInstances, place } from "./console-name.js";
import { Desktop } from "./desktop.js";
import { isOff } from "./is-off.js";
import { limits } from "./limits.js";
import { Loud } from "./loud.js";
import { mustBeSize } from "./must-be-size.js";
import { runThere } from "./run-there.js";
import { runningMachine } from "./running-machine.js";
import { screenOf } from "./screen-of.js";
import { shellOn } from "./shell-on.js";
import { sshOn } from "./ssh-on.js";
import { SshSession } from "./ssh-session.js";
import { Terminal } from "./terminal.js";

const end = readFileSync(join(import.meta.dirname, "end.sh"), "utf8");

/** How long another host may take to tell which machines run there, in milliseconds. */
const otherHostMs = 10_000;
/** How many machines are swept at once. */
const sweptAtOnce = 4;

/** Where consoles are. */
export interface ConsoleEngines {
  /** The engine that a lab is on. */
  of(candidate: string): Docker;
  /** Those of other hosts on which a killed server may have left some. */
  others(): Promise<readonly Docker[]>;
  /** This server's own. */
  readonly local: Docker;
}

/** A machine that could not be swept. */
export interface Unswept {
  readonly candidate: string;
  readonly machine: MachineName;
  readonly why: Told;
}

/** A console as its machine knows it. */
interface Begun {
  readonly candidate: string;
  readonly machine: MachineName;
  readonly container: string;
  readonly name: string;
  readonly kind: Kind;
}

type Kind = "terminal" | "desktop" | "ssh";

/** What is asked for, of either kind. */
interface Asked {
  readonly candidate: string;
  readonly machine: MachineName;
  readonly kind: Kind;
}

/** How one of a kind begins. */
interface Beginning<Stream, Opened> {
  /** On its machine. */
  on(there: ConsolePlace): Promise<Stream>;
  /** Here, of what began there. */
  as(begun: Stream & { readonly id: string; endThere(): Promise<void> }): Opened;
}

const most = {
  terminal: { perMachine: limits.perMachine, perLab: limits.perLab },
  desktop: { perMachine: limits.desktopsPerMachine, perLab: limits.desktopsPerLab },
  ssh: { perMachine: limits.sshPerMachine, perLab: limits.sshPerLab },
} as const satisfies Record<Kind, unknown>;

/** What is full, and the cure. */
const full = {
  terminal: {
    fr: ["terminaux sont déjà ouverts", "reprenez-en un, ou fermez-le"],
    en: ["terminals are open", "go back to one, or close it"],
  },
  desktop: {
    fr: ["bureaux sont déjà montrés", "quittez-en un"],
    en: ["desktops are shown", "leave one"],
  },
  ssh: {
    fr: ["sessions SSH sont déjà ouvertes", "fermez-en une"],
    en: ["SSH sessions are open", "close one"],
  },
} as const satisfies Record<Kind, unknown>;

/** The consoles that this process has opened on machines of labs, by the engine's API alone. */
export class Consoles {
  private readonly engines: ConsoleEngines;
  private readonly instance: string;
  private readonly held: HeldName;
  private readonly opened = new Map<string, Terminal>();
  private readonly shown = new Map<string, Desktop>();
  private readonly joined = new Map<string, SshSession>();
  /** Those that are about to be. */
  private readonly opening: Asked[] = [];
  /** What is being ended, and what could not be. */
  private readonly left = new Set<Begun>();
  private readonly trying = new Set<Begun>();
  private readonly loud = new Loud();
  private closed = false;

  private constructor(engines: ConsoleEngines, instance: string, held: HeldName) {
    this.engines = engines;
    this.instance = instance;
    this.held = held;
  }

  /** Begin to have consoles: none yet. What a killed server left is ended by `sweep`. */
  static async with(engines: ConsoleEngines): Promise<Consoles> {
    for (;;) {
      const instance = drawInstance();
      const held = await takeName(kernelNameOf(instance));
      if (held) return new Consoles(engines, instance, held);
    }
  }

  /**
   * Begin a shell on a machine.
   *
   * @throws Misuse where the size is none, the machine does not run, or as many consoles are open as may
   * @throws NotObserved where the machine can't begin it in time
   * @throws LocalizedError once this is closed
   */
  async open(asked: OpenConsole): Promise<Console> {
    mustBeSize(asked.size);
    return this.begin(asked, {
      on: (there) => shellOn(this.engines.of(asked.candidate), { ...there, size: asked.size }),
      as: (shell) => {
        const console = new Terminal({
          ...asked,
          ...shell,
          loud: this.loud,
          onOver: () => this.opened.delete(shell.id),
        });
        this.opened.set(shell.id, console);
        return console;
      },
    });
  }

  /**
   * Begin a connection to the screen of a machine where one sits down. Who sits there attaches to it: at once, or it ends.
   *
   * @throws Misuse where the machine has no desktop or does not run, or as many are shown as may
   * @throws NotObserved where the machine can't begin it in time
   * @throws LocalizedError once this is closed
   */
  async openDesktop({ candidate, machine }: Omit<Asked, "kind">): Promise<Desktop> {
    if (!seat.machines.includes(machine)) {
      throw new Misuse({
        fr: `${machine} n'a pas de bureau (en ont un : ${seat.machines.join(", ")}) : ouvrez-y un terminal`,
        en: `${machine} has no desktop (these have one: ${seat.machines.join(", ")}): open a terminal there`,
      });
    }
    const asked: Asked = { candidate, machine, kind: "desktop" };
    return this.begin(asked, {
      on: (there) => screenOf(this.engines.of(asked.candidate), there),
      as: (screen) => {
        const desktop = new Desktop({
          ...asked,
          ...screen,
          onOver: () => this.shown.delete(screen.id),
        });
        this.shown.set(screen.id, desktop);
        return desktop;
      },
    });
  }

  /**
   * Begin OpenSSH's server on a machine for one connection, as root and by a configuration of the bench's own: it is
   * there whatever the machine's own service is doing.
   *
   * @param keys who comes in by them is root
   * @throws Misuse where the machine does not run, or as many sessions are open as may
   * @throws NotObserved where the machine can't begin it in time
   * @throws LocalizedError once this is closed
   */
  async openSsh({
    candidate,
    machine,
    keys,
  }: Omit<Asked, "kind"> & { readonly keys: readonly string[] }): Promise<SshSession> {
    const asked: Asked = { candidate, machine, kind: "ssh" };
    return this.begin(asked, {
      on: (there) => sshOn(this.engines.of(asked.candidate), { ...there, keys }),
      as: (begun) => {
        const session = new SshSession({
          ...asked,
          ...begun,
          onOver: () => this.joined.delete(begun.id),
        });
        this.joined.set(begun.id, session);
        return session;
      },
    });
  }

  /** The desktops of a lab that are shown, the oldest first. */
  desktops(candidate: string): readonly Desktop[] {
    return [...this.shown.values()].filter((desktop) => desktop.candidate === candidate);
  }

  /** Its terminals that are not over, the oldest first. */
  list(candidate: string): readonly Console[] {
    return [...this.opened.values()].filter((console) => console.candidate === candidate);
  }

  /** @returns undefined where there is none, or it is over */
  get(id: string): Console | undefined {
    return this.opened.get(id);
  }

  /**
   * End what servers left on machines that run: those of this place (`console-name.ts`) which live no more, and what
   * this one could not end.
   *
   * @returns machines on which something may be left
   */
  async sweep(): Promise<readonly Unswept[]> {
    this.tryAgain(() => true);
    const living = await livingInstances();
    const asked = { filters: { label: ["plateau.lab", "plateau.machine"], status: ["running"] } };
    const machinesOf = async (engine: Docker, limit: { readonly abortSignal?: AbortSignal } = {}) =>
      (await engine.listContainers({ ...asked, ...limit })).map((one) => ({ ...one, engine }));
    // A host that is away is the next server's to sweep.
    const others = (await this.engines.others()).map((engine) =>
      machinesOf(engine, { abortSignal: AbortSignal.timeout(otherHostMs) }).catch(() => []),
    );
    const machines = (await Promise.all([machinesOf(this.engines.local), ...others])).flat();
    const unswept: Unswept[] = [];
    const sweepSome = async () => {
      for (let next = machines.pop(); next; next = machines.pop()) {
        const candidate = next.Labels["plateau.lab"] ?? "";
        const machine = next.Labels["plateau.machine"] ?? "";
        if (!isMachine(machine)) continue;
        try {
          await runThere(next.engine, { container: next.Id, machine }, end, [
            "sweep",
            place(),
            ...living,
          ]);
        } catch (problem) {
          // It may have stopped meanwhile.
          if (await isOff(next.engine, next.Id)) continue;
          unswept.push({ candidate, machine, why: toldOf(problem) });
        }
      }
    };
    await Promise.all(Array.from({ length: sweptAtOnce }, sweepSome));
    return unswept;
  }

  /** End all of them, and open no more. What can't be ended is the next server's to sweep. */
  async close(): Promise<void> {
    this.closed = true;
    const all = [...this.opened.values(), ...this.shown.values(), ...this.joined.values()];
    await Promise.allSettled(all.map((console) => console.end()));
    await this.held.release();
  }

  /** Begin one on its machine, once there is room, and have it among those that are open. */
  private async begin<Stream, Opened extends { end(): Promise<void> }>(
    asked: Asked,
    { on, as }: Beginning<Stream, Opened>,
  ): Promise<Opened> {
    this.mustBeOpen();
    const { candidate, machine, kind } = asked;
    this.tryAgain((left) => left.candidate === candidate && left.machine === machine);
    this.mustHaveRoom(asked);
    this.opening.push(asked);
    try {
      const { id: container, startedAt } = await runningMachine(
        this.engines.of(candidate),
        candidate,
        machine,
      );
      const id = randomBytes(16).toString("hex");
      const name = consoleName(this.instance, id);
      const begun: Begun = { candidate, machine, container, name, kind };
      const stream = await on({ machine, container, name, startedAt }).catch(async (problem) => {
        // It may have begun all the same.
        await this.endThere(begun).catch(() => undefined);
        throw problem;
      });
      const opened = as({ ...stream, id, endThere: () => this.endThere(begun) });
      if (this.closed) await opened.end();
      this.mustBeOpen();
      await noteExamAct(candidate, `${kind} ${machine}`);
      return opened;
    } finally {
      this.opening.splice(this.opening.indexOf(asked), 1);
    }
  }

  /** @throws LocalizedError where something of it is left, or may be: it is counted until it is ended */
  private async endThere(begun: Begun): Promise<void> {
    this.left.add(begun);
    this.trying.add(begun);
    try {
      await runThere(this.engines.of(begun.candidate), begun, end, ["name", begun.name]);
    } catch (problem) {
      if (!(await isOff(this.engines.of(begun.candidate), begun.container))) throw problem;
    } finally {
      this.trying.delete(begun);
    }
    this.left.delete(begun);
  }

  /** What can't be ended now either stays counted. */
  private tryAgain(which: (left: Begun) => boolean): void {
    for (const left of this.left) {
      if (which(left) && !this.trying.has(left)) void this.endThere(left).catch(() => undefined);
    }
  }

  private mustBeOpen(): void {
    if (!this.closed) return;
    throw new LocalizedError({
      fr: "le serveur s'arrête : il n'ouvre plus de terminal",
      en: "the server is stopping: it opens no more terminals",
    });
  }

  private mustHaveRoom({ candidate, machine, kind }: Asked): void {
    // One that is being ended is counted once, as what may be left.
    const names = new Set([...this.left].map(({ name }) => name));
    const all = [
      ...[...this.opened.values(), ...this.shown.values(), ...this.joined.values()].filter(
        ({ id }) => !names.has(consoleName(this.instance, id)),
      ),
      ...this.opening,
      ...this.left,
    ].filter((one) => one.candidate === candidate && one.kind === kind);
    const here = all.filter((one) => one.machine === machine).length;
    const { perMachine, perLab } = most[kind];
    const { fr, en } = full[kind];
    if (here >= perMachine) {
      throw new Misuse({
        fr: `${here} ${fr[0]} sur ${machine}, et ${perMachine} au plus peuvent l'être : ${fr[1]}`,
        en: `${here} ${en[0]} on ${machine} already, and ${perMachine} at most may be: ${en[1]}`,
      });
    }
    if (all.length >= perLab) {
      throw new Misuse({
        fr: `${all.length} ${fr[0]} dans le lab '${candidate}', et ${perLab} au plus peuvent l'être : ${fr[1]}`,
        en: `${all.length} ${en[0]} in lab '${candidate}' already, and ${perLab} at most may be: ${en[1]}`,
      });
    }
  }
}
