export * from "./monthly-report.js";
export * from "./unhappy-customer.js";
