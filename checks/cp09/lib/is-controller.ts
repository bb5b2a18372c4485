/** Whether an account is a controller's own. */
export function isController(name: string): boolean {
  return name === "DC1$" || name === "DC2$";
}
