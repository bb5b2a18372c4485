// The page's own script is imported so that code which both need stays in its file: otherwise it would be a third file.
import "./main.js";

export { parts } from "../pages/parts.js";
