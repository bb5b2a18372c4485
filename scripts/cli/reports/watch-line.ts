import { type Holder, holdersTold, waitTold } from "../../ground/holder.js";
import type { ProgressEvent } from "../../ground/progress-event.js";
import { queuedTold } from "../../ground/queued.js";
import { say } from "../../ground/say.js";
import { type Text, type Told, text } from "../../ground/text.js";
import { outcomeNames } from "./outcome-names.js";

/** A line of what goes on in a lab; nothing where there is nothing to tell. @param event undefined: it was found */
export function watchLine(candidate: string, holder: Holder, event?: ProgressEvent): string {
  const whose = `${candidate} ${holder.verb} ${holder.pid}`;
  if (!event) return `${whose}: ${say(holdersTold([holder]))}\n`;
  const told = say(toldBy(event));
  return told === "" ? "" : `${whose}: ${told.replaceAll(/\s+/g, " ")}\n`;
}

function toldBy(event: ProgressEvent): Told {
  switch (event.type) {
    case "waits":
      return waitTold(event.for);
    case "queued":
      return queuedTold(event);
    case "note":
      return event.note;
    case "result": {
      const { check, outcome, done, of } = event;
      const names: Readonly<Record<string, Text>> = outcomeNames;
      return text`${done}/${of} ${check} ${names[outcome] ?? outcome}`;
    }
    case "log":
      return event.text;
  }
}
