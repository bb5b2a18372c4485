import { hydrate } from "preact";
import type { LabFrame, LabView } from "../pages/view.js";
import { keepFocus } from "./keep-focus.js";
import { LiveLab } from "./live-lab.js";
import { pageData } from "./page-data.js";

interface Drawn {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly mark: string;
}

/** What makes a lab's page alive. */
const [page, { frame, view, mark }] = pageData<Drawn>();
hydrate(<LiveLab frame={frame} first={view} mark={mark} />, page);
keepFocus();
