export * from "./locked-out.js";
export * from "./own-filter.js";
export * from "./seen-by-a-colleague.js";
export * from "./two-users-at-once.js";
