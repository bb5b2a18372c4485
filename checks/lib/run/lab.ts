import { randomBytes } from "node:crypto";
import { setMaxListeners } from "node:events";
import { join } from "node:path";
import { secretPlaces } from "../../../modules/secret-places.js";
import { type Channel, NotObserved } from "../../../scripts/channel/channel.js";
import { ifObserved } from "../../../scripts/channel/if-observed.js";
import { openChannel } from "../../../scripts/channel/open-channel.js";
import { areasHad } from "../../../scripts/facts/areas-had.js";
import { declaredIn } from "../../../scripts/facts/declaration/declared-in.js";
import { seatsTaken } from "../../../scripts/facts/journal.js";
import { labHome } from "../../../scripts/ground/home.js";
import { toldOf } from "../../../scripts/ground/localized-error.js";
import { oneAtATimeAnywhere } from "../../../scripts/ground/one-at-a-time-anywhere.js";
import { Seed } from "../../../scripts/ground/seed.js";
import { type Text, type Told, text } from "../../../scripts/ground/text.js";
import { UnreadableFacts } from "../../../scripts/ground/unreadable-facts.js";
import { type AgainstImage, againstImage } from "../../../scripts/host/against-image.js";
import { type LaidOpen, laidOpen } from "../../../scripts/host/laid-open.js";
import { standing } from "../../../scripts/host/standing.js";
import { isMachine } from "../../../stacks/plan/is-machine.js";
import { isProbe } from "../../../stacks/plan/is-probe.js";
import { type MachineName, type NodeName, plan } from "../../../stacks/plan/plan.js";
import { segmentOfProbe } from "../../../stacks/plan/segment-of-probe.js";
import type { Scene } from "../check.js";
import { drawnWord } from "../drawn-words.js";
import { standingSeats } from "../network/seats.js";
import { seatMs, takeSeat } from "../network/take-seat.js";
import { Hurry } from "../nodes/hurry.js";
import { LabTime } from "../nodes/lab-time.js";
import { nodesOf } from "../nodes/nodes.js";
import type { Observation } from "../nodes/observation.js";

const silent: Text = { fr: "ne répond plus", en: "answers no more" };

/** How long a node that was lost stays so, in milliseconds. */
const pauseMs = 3000;

/** What is kept of what the disks came to, in letters, as of a command. */
const evidenceLetters = 4000;
/** How many seats of a lab are remembered. */
const seatsRemembered = 2000;

interface Entry {
  readonly channel: Promise<Channel>;
  /** On the clock of `performance.now()`. */
  lostAt: number | undefined;
}

/** A candidate's lab as the bench reaches it: one channel per node, opened when first needed. */
export class Lab {
  readonly name: string;
  /** What its limits are told by. */
  readonly time: LabTime;
  private readonly look: string;
  private readonly seed: Seed;
  private readonly channels = new Map<NodeName, Entry>();
  private seats = standingSeats();
  /** Probes that found no place to ask from, and why. */
  private readonly seatless = new Map<NodeName, Told>();

  private constructor(name: string, seed: Seed, time: LabTime) {
    this.name = name;
    this.time = time;
    this.look = `${name} ${randomBytes(6).toString("hex")}`;
    this.seed = seed;
  }

  static async open(name: string): Promise<Lab> {
    return new Lab(name, await Seed.of(name), await LabTime.of(name));
  }

  /** What a fault or an exercise is handed, and a check besides its list of what has to be taken away. */
  scene<N extends NodeName>(
    needs: readonly N[],
    evidence: Observation[],
    signal: AbortSignal,
    hurry = new Hurry(),
  ): Scene<N> {
    const { time } = this;
    // Every command in flight listens to it, and there may be dozens.
    setMaxListeners(0, signal);
    return {
      lab: this.name,
      look: this.look,
      nodes: nodesOf(needs, (name) => this.channel(name), { evidence, signal, time, hurry }),
      token: drawnWord(),
      password: (purpose) => this.seed.password(purpose),
      benchSecrets: join(labHome(this.name), "secrets", "bench"),
      seats: this.seats,
      disks: (pattern) => this.disks(pattern, evidence, signal),
      laidOpen: () => this.laidOpen(evidence, signal),
      declared: async () => (await declaredIn(this.name)).declaration,
      askedFrom: async (segment) => {
        // Where another look has just sat down is noted by then.
        const taken = await this.atSeats(() => seatsTaken.read(this.name));
        const here = taken.filter((seat) => seat.segment === segment);
        return new Set([standingSeats()[segment], ...here.map(({ address }) => address)]);
      },
      hurry,
      signal,
    };
  }

  private disks(
    pattern: string,
    evidence: Observation[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<MachineName, AgainstImage>> {
    return fromLayers(
      `against-image ${pattern}`,
      evidence,
      () => againstImage(this.name, pattern, signal),
      // What is in them may be what a password is known by.
      ({ files, privileged }) => [...files, ...privileged].map(({ path }) => path),
    );
  }

  private laidOpen(
    evidence: Observation[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<MachineName, LaidOpen>> {
    return fromLayers(
      "laid-open",
      evidence,
      () => laidOpen(this.name, secretPlaces, signal),
      ({ open }) => open.map(({ path, now, wanted }) => `${path} ${now} (${wanted})`),
    );
  }

  /**
   * Have the probes among these nodes ask from elsewhere than before, and note where in the lab's folder. One
   * that can't is not answering for this look. Looks that begin at the same moment sit down one after another: a
   * probe that two moved at once would be announced with a card that it has no more.
   */
  takeSeats(names: Iterable<NodeName>): Promise<void> {
    return this.atSeats(() => this.sitDown(names));
  }

  private atSeats<T>(work: () => Promise<T>): Promise<T> {
    return oneAtATimeAnywhere(`plateau/lab/${this.name}/seats`, work, {
      what: {
        fr: `la place des sondes du lab '${this.name}'`,
        en: `the seats of the probes of lab '${this.name}'`,
      },
    });
  }

  private async sitDown(names: Iterable<NodeName>): Promise<void> {
    const probes = [...names].filter(isProbe);
    const { nodes } = this.scene(probes, [], this.time.deadline(seatMs));
    const at = new Date().toISOString();
    this.seatless.clear();
    const taken = await Promise.all(
      probes.map(async (probe) => {
        const segment = segmentOfProbe(probe);
        try {
          return [{ at, segment, address: await takeSeat(nodes[probe], segment) }];
        } catch (problem) {
          this.seatless.set(probe, toldOf(problem));
          return [];
        }
      }),
    );
    const seats = taken.flat();
    try {
      await seatsTaken.update(this.name, (before) => [...before, ...seats].slice(-seatsRemembered));
    } catch (problem) {
      if (!(problem instanceof UnreadableFacts)) throw problem;
      // Whoever asks from a place that nobody noted is a stranger in a machine's log ever after.
      for (const probe of probes) this.seatless.set(probe, problem.told);
      return;
    }
    this.seats = {
      ...this.seats,
      ...Object.fromEntries(seats.map(({ segment, address }) => [segment, address])),
    };
  }

  /** Have those probes sit down that found no place: a server that is busy keeps them from it for a while alone. */
  async seatAgain(): Promise<void> {
    if (this.seatless.size > 0) await this.takeSeats([...this.seatless.keys()]);
  }

  /**
   * Those nodes that are in areas of the lab's.
   *
   * @throws UnreadableFacts where it can't be told which these are
   */
  async ownOf<N extends NodeName>(names: readonly N[]): Promise<N[]> {
    const areas = await areasHad(this.name);
    return names.filter((name) => !isMachine(name) || areas.includes(plan().machines[name].area));
  }

  /** Forget the channel of a machine that was made anew or restarted. */
  async forget(name: NodeName): Promise<void> {
    const known = this.channels.get(name);
    this.channels.delete(name);
    // One that never opened has nothing to close.
    if (known) (await ifObserved(known.channel))?.close();
  }

  /** The nodes that were asked for and are stopped or do not answer. */
  private get lost(): readonly NodeName[] {
    return [...this.channels].flatMap(([name, { lostAt }]) => (lostAt === undefined ? [] : [name]));
  }

  /**
   * Wait until nodes answer.
   *
   * @throws NotObserved naming one that is stopped or does not answer
   */
  async answering(names: readonly NodeName[]): Promise<void> {
    await Promise.all(
      names.map(async (name) => {
        try {
          await this.channel(name);
        } catch (problem) {
          throw new NotObserved(text`${name}: ${toldOf(problem)}`, name);
        }
        const seatless = this.seatless.get(name);
        if (seatless !== undefined) throw new NotObserved(seatless, name);
        if (this.lost.includes(name)) throw new NotObserved(text`${name}: ${silent}`, name);
      }),
    );
  }

  /**
   * What a node is like now, whatever became of its channel: one that does not answer may run all the
   * same, as a machine does whose processes are all taken.
   */
  async stateOf(name: NodeName): Promise<"answers" | "runs" | "stopped"> {
    const channel = await ifObserved(openChannel(this.name, name, this.time.after));
    channel?.close();
    if (channel) return "answers";
    const { State } = (await standing(this.name)).nodes.get(name) ?? {};
    return State === "running" ? "runs" : "stopped";
  }

  async close(): Promise<void> {
    await Promise.all([...this.channels.keys()].map((name) => this.forget(name)));
  }

  /** A node that was lost is given another chance, but not by every check of one run. */
  private channel(name: NodeName): Promise<Channel> {
    const known = this.channels.get(name);
    if (known && (known.lostAt === undefined || performance.now() - known.lostAt < pauseMs)) {
      return known.channel;
    }
    const entry: Entry = {
      channel: openChannel(this.name, name, this.time.after),
      lostAt: undefined,
    };
    const lose = () => {
      entry.lostAt ??= performance.now();
    };
    // Whoever awaits it is told; nobody awaiting it yet must not end the program.
    entry.channel.then((channel) => channel.onLost(lose), lose);
    this.channels.set(name, entry);
    return entry.channel;
  }
}

/** What the host sees of the layers of all machines, and a line of evidence for each thing that it names. */
async function fromLayers<T extends { readonly machine: string }>(
  command: string,
  evidence: Observation[],
  look: () => Promise<ReadonlyMap<MachineName, T> | undefined>,
  named: (one: T) => readonly string[],
): Promise<ReadonlyMap<MachineName, T>> {
  const at = new Date();
  const start = performance.now();
  const found = await look();
  if (!found) {
    throw new NotObserved({
      fr: "le moteur ne garde pas les disques en overlay2 : on ne peut les comparer aux images",
      en: "the engine does not keep disks as overlay2: they can't be held against the images",
    });
  }
  evidence.push({
    where: "engine",
    command,
    exitCode: 0,
    stdout: [...found.values()]
      .flatMap((one) => named(one).map((what) => `${one.machine} ${what}`))
      .join("\n")
      .slice(0, evidenceLetters),
    stderr: "",
    at: at.toISOString(),
    durationMs: Math.round(performance.now() - start),
  });
  return found;
}
