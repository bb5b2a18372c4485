import { hydrate } from "preact";
import { drawsParts } from "../pages/draws-parts.js";
import type { LabFrame, LabView } from "../pages/view.js";
import { keepFocus } from "./keep-focus.js";
import { LiveLab } from "./live-lab.js";
import { loadParts } from "./load-parts.js";
import { pageData } from "./page-data.js";

interface Drawn {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly mark: string;
}

/** What makes a lab's page alive. */
async function comeAlive() {
  const [page, { frame, view, mark }] = pageData<Drawn>();
  // Hydrating without these parts would remove what the server has drawn with them.
  const parts = drawsParts(view) ? await loadParts(frame.version) : undefined;
  hydrate(<LiveLab frame={frame} first={view} mark={mark} parts={parts} />, page);
  keepFocus();
}

void comeAlive();
