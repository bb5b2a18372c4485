import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type Docker from "dockerode";
import { isMachine } from "../../../stacks/plan/is-machine.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import { type HeldName, takeName } from "../../ground/kernel-name.js";
import { LocalizedError, toldOf } from "../../ground/localized-error.js";
import { Misuse } from "../../ground/misuse.js";
import type { Told } from "../../ground/text.js";
import type { Console, OpenConsole } from "./console.js";
import { consoleName, drawInstance, kernelNameOf, livingInstances, place } from "./console-name.js";
import { isOff } from "./is-off.js";
import { limits } from "./limits.js";
import { Loud } from "./loud.js";
import { mustBeSize } from "./must-be-size.js";
import { runThere } from "./run-there.js";
import { runningMachine } from "./running-machine.js";
import { shellOn } from "./shell-on.js";
import { Terminal } from "./terminal.js";

const end = readFileSync(join(import.meta.dirname, "end.sh"), "utf8");

/** How many machines are swept at once. */
const sweptAtOnce = 4;

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
}

/** The consoles that this process has opened on machines of labs, by the engine's API alone. */
export class Consoles {
  private readonly engine: Docker;
  private readonly instance: string;
  private readonly held: HeldName;
  private readonly opened = new Map<string, Terminal>();
  /** Those that are about to be. */
  private readonly opening: OpenConsole[] = [];
  /** What is being ended, and what could not be. */
  private readonly left = new Set<Begun>();
  private readonly trying = new Set<Begun>();
  private readonly loud = new Loud();
  private closed = false;

  private constructor(engine: Docker, instance: string, held: HeldName) {
    this.engine = engine;
    this.instance = instance;
    this.held = held;
  }

  /** Begin to have consoles: none yet. What a killed server left is ended by `sweep`. */
  static async with(engine: Docker): Promise<Consoles> {
    for (;;) {
      const instance = drawInstance();
      const held = await takeName(kernelNameOf(instance));
      if (held) return new Consoles(engine, instance, held);
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
    this.mustBeOpen();
    const { candidate, machine, size } = asked;
    this.tryAgain((left) => left.candidate === candidate && left.machine === machine);
    this.mustHaveRoom(asked);
    this.opening.push(asked);
    try {
      const { id: container, startedAt } = await runningMachine(this.engine, candidate, machine);
      const id = randomBytes(16).toString("hex");
      const begun: Begun = { candidate, machine, container, name: consoleName(this.instance, id) };
      const shell = await shellOn(this.engine, { ...begun, startedAt, size }).catch(
        async (problem) => {
          // It may have begun all the same.
          await this.endThere(begun).catch(() => undefined);
          throw problem;
        },
      );
      const console = new Terminal({
        ...asked,
        ...shell,
        id,
        loud: this.loud,
        endThere: () => this.endThere(begun),
        onOver: () => this.opened.delete(id),
      });
      this.opened.set(id, console);
      if (this.closed) await console.end();
      this.mustBeOpen();
      return console;
    } finally {
      this.opening.splice(this.opening.indexOf(asked), 1);
    }
  }

  /** Those of a lab that are not over, the oldest first. */
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
    const machines = await this.engine.listContainers({
      filters: { label: ["plateau.lab", "plateau.machine"], status: ["running"] },
    });
    const unswept: Unswept[] = [];
    const sweepSome = async () => {
      for (let next = machines.pop(); next; next = machines.pop()) {
        const candidate = next.Labels["plateau.lab"] ?? "";
        const machine = next.Labels["plateau.machine"] ?? "";
        if (!isMachine(machine)) continue;
        try {
          await this.run({ container: next.Id, machine }, ["sweep", place, ...living]);
        } catch (problem) {
          // It may have stopped meanwhile.
          if (await isOff(this.engine, next.Id)) continue;
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
    await Promise.allSettled([...this.opened.values()].map((console) => console.end()));
    await this.held.release();
  }

  private run(
    where: Pick<Begun, "container" | "machine">,
    words: readonly string[],
  ): Promise<void> {
    return runThere(this.engine, where, end, words);
  }

  /** @throws LocalizedError where something of it is left, or may be: it is counted until it is ended */
  private async endThere(begun: Begun): Promise<void> {
    this.left.add(begun);
    this.trying.add(begun);
    try {
      await this.run(begun, ["name", begun.name]);
    } catch (problem) {
      if (!(await isOff(this.engine, begun.container))) throw problem;
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

  private mustHaveRoom({ candidate, machine }: OpenConsole): void {
    // One that is being ended is counted once, as what may be left.
    const names = new Set([...this.left].map(({ name }) => name));
    const all = [
      ...[...this.opened.values()].filter(({ id }) => !names.has(consoleName(this.instance, id))),
      ...this.opening,
      ...this.left,
    ].filter((one) => one.candidate === candidate);
    const here = all.filter((one) => one.machine === machine).length;
    if (here >= limits.perMachine) {
      throw new Misuse({
        fr: `${here} terminaux sont déjà ouverts sur ${machine}, et ${limits.perMachine} au plus peuvent l'être : reprenez-en un, ou fermez-le`,
        en: `${here} terminals are open on ${machine} already, and ${limits.perMachine} at most may be: go back to one, or close it`,
      });
    }
    if (all.length >= limits.perLab) {
      throw new Misuse({
        fr: `${all.length} terminaux sont déjà ouverts dans le lab '${candidate}', et ${limits.perLab} au plus peuvent l'être : reprenez-en un, ou fermez-le`,
        en: `${all.length} terminals are open in lab '${candidate}' already, and ${limits.perLab} at most may be: go back to one, or close it`,
      });
    }
  }
}
