import type { LabView } from "./view.js";

/** What of a view is other than before. Of results, those that are. */
export type Changed = Partial<LabView>;

/** What has changed from one view to the next. The time always has. */
export function changedSince(before: LabView, now: LabView): Changed {
  const { results, ...parts } = now;
  const others = Object.entries(parts).filter(
    ([name, part]) => JSON.stringify(part) !== JSON.stringify(before[name as keyof LabView]),
  );
  const news = Object.entries(results).filter(
    ([id, result]) => JSON.stringify(result) !== JSON.stringify(before.results[id]),
  );
  return {
    ...(Object.fromEntries(others) as Changed),
    ...(news.length > 0 && { results: Object.fromEntries(news) }),
    now: now.now,
  };
}

/** A view with what has changed since. */
export function withChanged(view: LabView, changed: Changed): LabView {
  return { ...view, ...changed, results: { ...view.results, ...changed.results } };
}
