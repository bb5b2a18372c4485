export * from "./from-the-staff-office.js";
export * from "./nobody-hears-of-refusals.js";
export * from "./nothing-this-morning.js";
export * from "./spreadsheet-list.js";
