import { typed } from "../../lib/typed.js";

export const webmailDown = typed("mail1", "systemctl disable --now php8.2-fpm", [
  "cp14/webmail-reads",
  "cp08/units-start-by-themselves",
]);
