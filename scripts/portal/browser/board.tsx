import { hydrate } from "preact";
import type { BoardView } from "../pages/view.js";
import { keepFocus } from "./keep-focus.js";
import { LiveBoard } from "./live-board.js";
import { pageData } from "./page-data.js";

/** What makes the board alive: candidates' pages do not carry it. */
const [page, { view, mark }] = pageData<{ readonly view: BoardView; readonly mark: string }>();
hydrate(<LiveBoard first={view} mark={mark} />, page);
keepFocus();
