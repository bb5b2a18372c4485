// What a page has at first is in one file, which this one imports: left out here, what both need would be a third.
import "./main.js";

export { parts } from "../pages/parts.js";
