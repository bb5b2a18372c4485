export * from "./back-from-repair.js";
export * from "./updates-that-never-come.js";
