/** What makes Postfix read its files again. */
export const reloadPostfix = "systemctl reload postfix";
