import { changeFile } from "../../cp07/lib/change-file.js";
import { fault } from "../../lib/fault.js";

export const errorsShown = fault({
  title: {
    fr: "PHP affiche ses erreurs au client (un essai oublié)",
    en: "PHP shows its errors to the client (a forgotten trial)",
  },
  symptom: {
    fr: "« Des lignes bizarres avec des noms de fichiers s'affichent en haut de la veille. »",
    en: "“Strange lines with names of files show at the top of the watch.”",
  },
  level: 1,
  needs: ["app1", "app2"],
  resets: ["app1", "app2"],
  reddens: ["cp15/inside-hidden"],

  async apply({ nodes: { app1, app2 } }) {
    await Promise.all(
      [app1, app2].map((server) =>
        changeFile(
          server,
          "/etc/php/8.2/mods-available/plateau.ini",
          "s/^display_errors = .*/display_errors = On/",
          "systemctl restart apache2",
        ),
      ),
    );
  },
});
