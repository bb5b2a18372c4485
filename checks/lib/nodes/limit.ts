/**
 * A limit of time that a command holds, of its tool's or of a wait: `timeout ${seconds(3)} …`. It is said for a server
 * that has nothing else to do, and is longer by as much as the lab gets less of the processor.
 */
export class Limit {
  readonly ms: number;
  private readonly unitMs: number;
  /** Whether a check takes it for true that nothing came within that time. */
  readonly silenceProves: boolean;

  constructor(ms: number, unitMs: number, silenceProves = true) {
    this.ms = ms;
    this.unitMs = unitMs;
    this.silenceProves = silenceProves;
  }

  /** As the tool reads it. @param patience how many times longer it is */
  longer(patience: number): string {
    const units = this.ms / this.unitMs;
    // Most tools take whole units alone.
    return String(patience > 1 ? Math.ceil(units * patience) : units);
  }

  /** In a text that is no command's nobody would make it longer. */
  toString(): string {
    throw new Error("a limit stands among the values of a command, or of timed`…`");
  }
}

export const seconds = (count: number): Limit => new Limit(count * 1000, 1000);
export const milliseconds = (count: number, silenceProves = true): Limit =>
  new Limit(count, 1, silenceProves);
/** So many tries, with a pause between two, in milliseconds. */
export const tries = (count: number, pauseMs: number): Limit => new Limit(count * pauseMs, pauseMs);

/** A text with limits that is one value of a command: `sh -c ${timed`…`}`. Nothing in it is quoted. */
export class Timed {
  private readonly pieces: TemplateStringsArray;
  readonly values: readonly unknown[];

  constructor(pieces: TemplateStringsArray, values: readonly unknown[]) {
    this.pieces = pieces;
    this.values = values;
  }

  longer(patience: number): string {
    return String.raw({ raw: this.pieces }, ...this.values.map((one) => withLimits(one, patience)));
  }

  /** As of a {@link Limit}: a text that is no command's would hold "[object Object]". */
  toString(): string {
    throw new Error("a timed`…` stands among the values of a command, or of another timed`…`");
  }
}

export function timed(pieces: TemplateStringsArray, ...values: unknown[]): Timed {
  return new Timed(pieces, values);
}

/** A value of a command as it is sent, with its limits as long as they have to be. */
export function withLimits(value: unknown, patience: number): unknown {
  if (Array.isArray(value)) return value.map((one) => withLimits(one, patience));
  return value instanceof Limit || value instanceof Timed ? value.longer(patience) : value;
}

/** The shortest limit among a command's values; undefined where it has none. */
export function shortest(values: readonly unknown[]): Limit | undefined {
  const all = values.flatMap((value): Limit[] => {
    if (value instanceof Limit) return [value];
    const within = Array.isArray(value) ? value : value instanceof Timed ? value.values : [];
    return [shortest(within) ?? []].flat();
  });
  return all.toSorted((one, other) => one.ms - other.ms)[0];
}
