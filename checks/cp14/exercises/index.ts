export * from "./audit-of-the-mail.js";
export * from "./nothing-leaves.js";
export * from "./three-requests.js";
export * from "./webmail-refuses.js";
