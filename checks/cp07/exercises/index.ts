export * from "./close-the-doors.js";
