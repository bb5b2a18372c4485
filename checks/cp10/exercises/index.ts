export * from "./from-the-staff-office.js";
export * from "./spreadsheet-list.js";
