export * from "./mailbox-full.js";
export * from "./table.js";
