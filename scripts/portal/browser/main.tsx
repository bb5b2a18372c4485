import { hydrate } from "preact";
import type { LabFrame, LabView } from "../pages/view.js";
import { keepFocus } from "./keep-focus.js";
import { LiveLab } from "./live-lab.js";
import { pageData } from "./page-data.js";

/** What makes a lab's page alive. */
const [page, { frame, view }] = pageData<{ readonly frame: LabFrame; readonly view: LabView }>();
hydrate(<LiveLab frame={frame} first={view} />, page);
keepFocus();
