import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const oldTlsInDirectory = fault({
  needs: ["dc2"],
  reddens: ["cp07/tls-is-sound"],

  async apply({ nodes: { dc2 } }) {
    await edit(dc2, "/etc/samba/smb.conf", "/^ *tls priority/d", "systemctl restart samba-ad-dc");
    await dc2.eventually`nc -w 1 127.0.0.1 636 < /dev/null`;
  },
});
