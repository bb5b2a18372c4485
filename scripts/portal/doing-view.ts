import { say } from "../ground/say.js";
import type { Doing } from "./live/lab-feed.js";
import type { DoingView } from "./pages/view.js";

/** What goes on in a lab, in the language of whoever reads it. */
export function doingView({ what, note, done, of, stops, clockStoppedAt }: Doing): DoingView {
  return {
    what: say(what),
    note: note === undefined ? "" : say(note),
    done: done ?? 0,
    of: of ?? 0,
    stops,
    clockStoppedAt: clockStoppedAt ?? null,
  };
}
