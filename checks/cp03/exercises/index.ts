export * from "./cut-off-from-servers.js";
export * from "./floor-reopens.js";
export * from "./office-move.js";
export * from "./three-calls-in-a-morning.js";
