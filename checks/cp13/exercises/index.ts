export * from "./audit-of-the-sessions.js";
export * from "./black-screen.js";
export * from "./nobody-connects.js";
export * from "./publish-one-application.js";
export * from "./room-for-one.js";
