export * from "./backup-that-restores-nothing.js";
export * from "./file-server-back-in-service.js";
export * from "./nobody-was-told.js";
export * from "./take-over-the-servers.js";
