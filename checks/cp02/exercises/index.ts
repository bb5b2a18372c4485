export * from "./back-from-repair.js";
export * from "./one-workstation-refuses-her.js";
export * from "./second-hand-workstation.js";
export * from "./updates-that-never-come.js";
