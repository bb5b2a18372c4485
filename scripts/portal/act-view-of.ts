import { say } from "../ground/say.js";
import type { Batch } from "./deeds/batch.js";
import type { ActView } from "./pages/board-view.js";

/** What a trainer had done, in the language of whoever reads the board. */
export function actViewOf(batch: Batch): ActView {
  const { id, deed, actor, startedAt, isOver, isUndone } = batch;
  const all = [...batch.labs];
  const count = (wanted: string) => all.filter(([, { state }]) => state === wanted).length;
  const counts = {
    waits: count("waits"),
    doing: count("doing"),
    done: count("done"),
    failed: count("failed"),
    stopped: count("stopped"),
  };
  const mayUndo = isOver && !isUndone && counts.done > 0;
  return {
    id,
    what: say(deed.what),
    by: actor.who,
    at: startedAt,
    isOver,
    counts,
    labs: all
      .filter(([, { state, told }]) => state !== "waits" || told !== "")
      .map(([lab, { told, ...one }]) => ({ lab, ...one, told: say(told) })),
    undo: deed.undo && mayUndo ? say(deed.undo.label) : null,
    mayRetry: isOver && counts.failed + counts.stopped > 0,
  };
}
