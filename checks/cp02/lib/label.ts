import { staff } from "../../../stacks/plan/staff.js";
/** The sticker that a machine carries: its serial number, on a line of its own. */
export const label = "/etc/etiquette";

/** Whose workstation it is. */
export const owner = () => staff().accountant.login;
