export * from "./clean-up-the-host.js";
export * from "./intranet-back.js";
export * from "./room-for-the-intranet.js";
export * from "./takeover-of-the-host.js";
