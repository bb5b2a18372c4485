import { fault } from "../../lib/fault.js";

export const homesReadable = fault({
  needs: ["ts1"],
  reddens: ["cp13/users-kept-apart"],

  async apply({ nodes: { ts1 } }) {
    // Homes that are made from now on.
    await ts1.succeed`
      grep -q pam_mkhomedir.so /etc/pam.d/common-session
      sed -i 's/pam_mkhomedir.so.*/pam_mkhomedir.so umask=0022/' /etc/pam.d/common-session
      chmod 755 /home/* 2> /dev/null || true`;
  },
});
