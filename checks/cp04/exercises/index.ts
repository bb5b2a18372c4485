export * from "./locked-out.js";
export * from "./own-filter.js";
