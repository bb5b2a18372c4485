import { fault } from "../../lib/fault.js";

export const versionShown = fault({
  needs: ["app1", "app2"],
  reddens: ["cp15/inside-hidden"],

  async apply({ nodes: { app1, app2 } }) {
    // Debian's own settings come after the company's in the alphabet, and undo them.
    await Promise.all(
      [app1, app2].map(
        (server) => server.succeed`/usr/sbin/a2enconf -q security && systemctl reload apache2`,
      ),
    );
  },
});
