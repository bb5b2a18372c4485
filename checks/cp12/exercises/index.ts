export * from "./clean-up-the-host.js";
export * from "./intranet-back.js";
export * from "./nothing-clones.js";
export * from "./room-for-the-intranet.js";
export * from "./takeover-of-the-host.js";
export * from "./where-is-vm1.js";
