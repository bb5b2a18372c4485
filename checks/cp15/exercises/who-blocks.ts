import { application } from "../../../modules/n-tier/application.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { lockTable } from "../lib/lock-table.js";

/** Ends the session that holds what everybody waits for. */
const endHolder =
  "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE granted AND mode = 'AccessExclusiveLock' AND relation = 'ttrss_users'::regclass";

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

  async setUp({ nodes: { db1 } }) {
    await lockTable(db1);
  },

  async solve({ nodes: { db1 } }) {
    mustSucceed(await asOwner(db1, endHolder));
  },
});
