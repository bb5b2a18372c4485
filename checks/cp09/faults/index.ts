export * from "./account-nobody-knows.js";
export * from "./delegation-widened.js";
export * from "./leaver-still-enabled.js";
export * from "./passwords-replicated.js";
export * from "./person-disabled.js";
export * from "./person-in-wrong-unit.js";
export * from "./service-told-when.js";
export * from "./table.js";
