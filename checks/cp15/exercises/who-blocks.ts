import { application } from "../../../modules/n-tier/application.js";
import type { Text } from "../../../scripts/ground/text.js";
import { asOwner } from "../../lib/application/as-owner.js";
import type { Cause } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { type ForgottenWork, lockTable } from "../lib/lock-table.js";

/** Ends the sessions that hold a table of the application's, whole, from everybody else. */
const endHolder =
  "SELECT pg_terminate_backend(pid) FROM (SELECT DISTINCT pid FROM pg_locks JOIN pg_class ON pg_class.oid = relation WHERE granted AND mode = 'AccessExclusiveLock' AND relkind = 'r' AND relnamespace = 'public'::regnamespace) one";

function held(title: Text, work: ForgottenWork): Cause<"db1"> {
  return {
    title,
    setUp: ({ nodes: { db1 } }) => lockTable(db1, work),
    solve: async () => undefined,
  };
}

export const whoBlocks = exercise({
  title: {
    fr: "504 : rien n'est arrêté, et rien n'avance",
    en: "504: nothing is stopped, and nothing moves",
  },
  brief: {
    fr: `La veille (https://${application.host}) affiche 504 après quelques secondes. Tous les services sont démarrés, et les serveurs d'application se disent en bonne santé.
Trouvez ce qui fait attendre, d'étage en étage : qui tient quoi, depuis quand, et qui attend derrière. Débloquez le service sans redémarrer la base ni perdre le travail de quelqu'un d'autre.
Donnez le code et le délai constatés par le client, ce que vous avez vu dans la base, et la question que vous posez à l'administrateur de la base.`,
    en: `The watch (https://${application.host}) says 504 after a few seconds. All services are running, and the application servers say that they are well.
Find what makes them wait, tier by tier: who holds what, since when, and who waits behind. Set the service free without restarting the database or losing somebody else's work.
Tell the code and the delay that the client saw, what you saw in the database, and the question that you ask the database's administrator.`,
  },
  minutes: 15,
  needs: ["db1"],
  proves: ["cp15/site-answers", "cp15/round-trip", "cp15/request-followed"],
  keeps: ["cp15/database-answers", "cp15/starts-by-itself", "cp15/tiers-closed"],

  causes: {
    "maintenance-forgotten": held(
      {
        fr: "Une maintenance oubliée tient la table des utilisateurs",
        en: "A forgotten maintenance holds the table of users",
      },
      {
        unit: "maintenance-oubliee",
        sql: "LOCK TABLE ttrss_users",
        table: "ttrss_users",
      },
    ),
    "migration-half-way": held(
      {
        fr: "Une migration arrêtée à mi-chemin tient la table des utilisateurs",
        en: "A migration stopped half-way holds the table of users",
      },
      {
        unit: "migration-en-cours",
        sql: "ALTER TABLE ttrss_users ADD COLUMN essai integer",
        table: "ttrss_users",
      },
    ),
    "clean-up-not-committed": held(
      {
        fr: "Une purge que personne n'a validée tient la table des préférences",
        en: "A clean-up that nobody has committed holds the table of preferences",
      },
      {
        unit: "purge-de-la-nuit",
        sql: "TRUNCATE ttrss_user_prefs",
        table: "ttrss_user_prefs",
      },
    ),
  },

  async solve({ nodes: { db1 } }) {
    mustSucceed(await asOwner(db1, endHolder));
  },
});
