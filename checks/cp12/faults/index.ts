export * from "./clone-like-its-model.js";
export * from "./disk-nobody-uses.js";
export * from "./guest-in-wrong-network.js";
export * from "./machine-nobody-asked.js";
export * from "./snapshot-forgotten.js";
export * from "./typed.js";
