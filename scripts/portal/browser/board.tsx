import { hydrate } from "preact";
import type { BoardView } from "../pages/view.js";
import { keepFocus } from "./keep-focus.js";
import { LiveBoard } from "./live-board.js";
import { pageData } from "./page-data.js";

/** What makes the board alive: candidates' pages do not carry it. */
const [page, { view }] = pageData<{ readonly view: BoardView }>();
hydrate(<LiveBoard first={view} />, page);
keepFocus();
