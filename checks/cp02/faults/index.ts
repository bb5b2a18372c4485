export * from "./held-for-tomorrow.js";
export * from "./printer-moved.js";
export * from "./source-of-others.js";
export * from "./table.js";
