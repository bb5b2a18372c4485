import { fault } from "../../lib/fault.js";

export const fileServiceMasked = fault({
  needs: ["file1"],
  reddens: ["cp08/server-starts-by-itself"],

  async apply({ nodes: { file1 } }) {
    // What `systemctl mask` does when the unit file is Debian's own; a running service goes on.
    await file1.succeed`systemctl disable smbd && systemctl mask smbd && systemctl is-active smbd`;
  },
});
