import { type Holder, holdersTold } from "../../ground/holder.js";
import type { ProgressEvent } from "../../ground/progress-event.js";
import { say } from "../../ground/say.js";
import { outcomeNames } from "./outcome-names.js";

/** A line of what goes on in a lab; nothing where there is nothing to tell. @param event undefined: it was found */
export function watchLine(candidate: string, holder: Holder, event?: ProgressEvent): string {
  const whose = `${candidate} ${holder.verb} ${holder.pid}`;
  if (!event) return `${whose}: ${say(holdersTold([holder]))}\n`;
  const told = toldOf(event);
  return told === "" ? "" : `${whose}: ${told.replaceAll(/\s+/g, " ")}\n`;
}

function toldOf(event: ProgressEvent): string {
  switch (event.type) {
    case "waits": {
      const { fr, en } = holdersTold(event.for);
      return say({ fr: `attend la fin de ${fr}`, en: `waits for the end of ${en}` });
    }
    case "note":
      return say(event.note);
    case "result": {
      const { check, outcome, done, of } = event;
      const names: Readonly<Record<string, { readonly fr: string; readonly en: string }>> =
        outcomeNames;
      const name = names[outcome];
      return `${done}/${of} ${check} ${name ? say(name) : outcome}`;
    }
    case "log":
      return say(event.text);
  }
}
