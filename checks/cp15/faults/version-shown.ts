import { fault } from "../../lib/fault.js";

export const versionShown = fault({
  title: {
    fr: "Apache dit son nom et sa version dans ses pages d'erreur",
    en: "Apache tells its name and version in its error pages",
  },
  symptom: {
    fr: "L'audit a relevé la version exacte du serveur d'application depuis un poste.",
    en: "The auditors read the exact version of the application server from a workstation.",
  },
  level: 2,
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
