import { fault } from "../../lib/fault.js";

export const passwordReadable = fault({
  title: {
    fr: "Une copie lisible par tous du fichier qui contient le mot de passe SQL traîne sur app2",
    en: "A copy of the file with the SQL password, readable by all, lies about on app2",
  },
  symptom: {
    fr: "L'audit a lu le mot de passe de la base avec un compte sans droit.",
    en: "The auditors read the database's password with an account without any right.",
  },
  level: 2,
  needs: ["app2"],
  reddens: ["cp15/password-kept"],

  async apply({ nodes: { app2 } }) {
    await app2.succeed`cp /etc/tt-rss/database.php /etc/tt-rss/database.php.bak && chmod 644 /etc/tt-rss/database.php.bak && chmod 755 /etc/tt-rss`;
  },
});
