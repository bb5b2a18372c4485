import { typed } from "../../lib/typed.js";

export const desktopMissing = typed("ts1", "chmod 644 /usr/bin/startxfce4", [
  "cp13/desktop-for-members",
  "cp13/sessions-side-by-side",
  "cp13/users-kept-apart",
]);
