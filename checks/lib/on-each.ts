import { english, joined, type Told, text } from "../../scripts/ground/text.js";
import { Mismatch } from "./mismatch.js";

/** What was seen of one machine, or why nothing was. */
interface Sighting<N> {
  readonly name: N;
  readonly seen: Told;
}

/**
 * Look at several machines at once, each as if it were alone: what is claimed of one has to be true of all.
 *
 * @returns what was seen, and of which
 * @throws Mismatch the first claim that is false, in the order of the machines, with each of which it is
 * @throws what kept one of them from being looked at, where nothing that was seen of the others is wrong
 */
export async function onEach<N extends string>(
  machines: readonly N[],
  look: (machine: N) => Promise<Told>,
): Promise<Told> {
  const right: Sighting<N>[] = [];
  const wrong: { readonly name: N; readonly problem: Mismatch }[] = [];
  let unseen: { readonly problem: unknown } | undefined;
  const looks = await Promise.allSettled(machines.map(look));
  for (const [at, one] of looks.entries()) {
    const name = machines[at] as N;
    if (one.status === "fulfilled") right.push({ name, seen: one.value });
    else if (one.reason instanceof Mismatch) wrong.push({ name, problem: one.reason });
    else unseen ??= { problem: one.reason };
  }
  const [first] = wrong;
  if (first) {
    const { expected } = first.problem;
    const alike = wrong.filter(({ problem }) => problem.expected.en === expected.en);
    throw new Mismatch(
      expected,
      told(alike.map(({ name, problem }) => ({ name, seen: problem.seen }))),
    );
  }
  if (unseen) throw unseen.problem;
  return told(right);
}

/** Those of which the same was seen stand together. */
function told<N extends string>(sightings: readonly Sighting<N>[]): Told {
  const groups = new Map<string, { readonly names: N[]; readonly seen: Told }>();
  for (const { name, seen } of sightings) {
    const group = groups.get(english(seen));
    if (group) group.names.push(name);
    else groups.set(english(seen), { names: [name], seen });
  }
  const parts = [...groups.values()].map(({ names, seen }) =>
    typeof seen === "string" ? `${names.join(", ")}: ${seen}` : text`${names.join(", ")}: ${seen}`,
  );
  // The words of a protocol are the same for every reader.
  return parts.every((part) => typeof part === "string") ? parts.join("; ") : joined(parts, "; ");
}
