export * from "./backups-readable.js";
export * from "./key-left-behind.js";
export * from "./root-ssh-accepted.js";
export * from "./script-with-the-network.js";
export * from "./table.js";
export * from "./task-nobody-planned.js";
