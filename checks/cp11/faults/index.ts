export * from "./index-altered.js";
export * from "./note-left-served.js";
export * from "./table.js";
