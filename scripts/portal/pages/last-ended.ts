import type { LabView } from "./view.js";

/** Full id of the exercise that was ended last; undefined where none was, or where another was begun since. */
export function lastEnded({ exercises }: Pick<LabView, "exercises">): string | undefined {
  const all = Object.entries(exercises);
  const [last] = all
    .filter(([, { finishedAt, satisfied }]) => finishedAt !== null && satisfied !== null)
    .toSorted(([, one], [, other]) => (other.finishedAt ?? "").localeCompare(one.finishedAt ?? ""));
  if (!last) return undefined;
  const [id, { finishedAt }] = last;
  return all.some(([, { startedAt }]) => startedAt > (finishedAt ?? "")) ? undefined : id;
}
