import { hydrate } from "preact";
import type { BoardView, LabFrame, LabView } from "../pages/view.js";
import { LiveBoard } from "./live-board.js";
import { LiveLab } from "./live-lab.js";

/** What the server has drawn the page from. */
type Data =
  | { readonly page: "lab"; readonly frame: LabFrame; readonly view: LabView }
  | { readonly page: "board"; readonly view: BoardView };

const data = JSON.parse(document.getElementById("data")?.textContent ?? "") as Data;
const page = document.getElementById("page") as HTMLElement;
if (data.page === "lab") hydrate(<LiveLab frame={data.frame} first={data.view} />, page);
else hydrate(<LiveBoard first={data.view} />, page);
