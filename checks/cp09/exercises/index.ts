export * from "./monthly-movements.js";
