/** The machines that run the application. */
export type ApplicationServerName = "app1" | "app2";
