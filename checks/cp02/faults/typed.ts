import { typed } from "../../lib/typed.js";

export const everybodySudo = typed(
  "ws2",
  "echo 'ALL ALL=(ALL:ALL) NOPASSWD: ALL' > /etc/sudoers.d/zz-depannage && chmod 440 /etc/sudoers.d/zz-depannage",
  ["cp02/sudo-for-administrators", "cp08/no-right-too-much"],
);
