export * from "./office-move.js";
