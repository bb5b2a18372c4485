import type { LabView } from "./view.js";

/** What of a view is other than before. Of results, those that are. */
export type Changed = Partial<LabView> & {
  /** Full ids of results that are not to be seen any more: an exam has begun. */
  readonly gone?: readonly string[];
};

/** What has changed from one view to the next. The time always has. */
export function changedSince(before: LabView, now: LabView): Changed {
  const { results, ...parts } = now;
  const others = Object.entries(parts).filter(
    ([name, part]) => JSON.stringify(part) !== JSON.stringify(before[name as keyof LabView]),
  );
  const news = Object.entries(results).filter(
    ([id, result]) => JSON.stringify(result) !== JSON.stringify(before.results[id]),
  );
  const gone = Object.keys(before.results).filter((id) => !(id in results));
  return {
    ...(Object.fromEntries(others) as Changed),
    ...(news.length > 0 && { results: Object.fromEntries(news) }),
    ...(gone.length > 0 && { gone }),
    now: now.now,
  };
}

/** A view with what has changed since. */
export function withChanged(view: LabView, { gone = [], ...changed }: Changed): LabView {
  const all = { ...view.results, ...changed.results };
  const results = Object.fromEntries(Object.entries(all).filter(([id]) => !gone.includes(id)));
  return { ...view, ...changed, results };
}
