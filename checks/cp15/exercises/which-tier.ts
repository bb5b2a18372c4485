import { application } from "../../../modules/n-tier/application.js";
import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const { application: role, migration } = databaseRoles;
const settings = "/etc/tt-rss/database.php";

export const whichTier = exercise({
  title: {
    fr: "L'application renvoie 502, puis 500 : quel étage ?",
    en: "The application answers 502, then 500: which tier?",
  },
  brief: {
    fr: `La veille (https://${application.host}) affiche 502 depuis ce matin. Hier soir, un prestataire est intervenu sur les serveurs d'application et sur la base ; il n'a rien noté.
1. Trouvez l'étage en panne et remettez le service en route. Attendez-vous à ce qu'une panne en cache une autre : notez le code affiché à chaque étape et l'étage qu'il désigne.
2. Le service doit revenir de lui-même après un redémarrage des machines.
3. Le prestataire a changé le mot de passe du compte ${role} et ne l'a dit à personne : donnez-lui celui que les serveurs d'application connaissent. Rendez à ce compte le minimum de droits : lire et écrire des lignes, rien d'autre.
4. Prouvez que le service survit à l'arrêt d'app1, puis d'app2.
Rendez le schéma des trois étages, la cause de chaque panne et sa preuve, et le message que vous laissez à l'administrateur de la base.`,
    en: `The watch (https://${application.host}) has been saying 502 since this morning. Last night a contractor worked on the application servers and on the database; he noted nothing.
1. Find the tier that fails and bring the service back. Expect one failure to hide another: note the code shown at each step and the tier that it names.
2. The service must come back by itself after the machines restart.
3. The contractor changed the password of the account ${role} and told nobody: give it the one that the application servers know. Give this account the least rights: reading and writing rows, nothing else.
4. Prove that the service survives the stop of app1, then of app2.
Hand in the diagram of the three tiers, the cause of each failure and its proof, and the message that you leave to the database's administrator.`,
  },
  minutes: 45,
  needs: ["app1", "app2", "db1"],
  proves: [
    "cp15/servers-answer",
    "cp15/database-answers",
    "cp15/site-answers",
    "cp15/round-trip",
    "cp15/starts-by-itself",
    "cp15/survives-one-server",
    "cp15/account-minimal",
  ],
  keeps: ["cp15/backup-restores", "cp15/password-kept"],
  restarts: ["db1", "app1", "app2"],

  async setUp({ nodes: { app1, app2, db1 }, token }) {
    for (const server of [app1, app2]) {
      mustSucceed(await server.within(15_000)`systemctl disable --now --quiet apache2`);
    }
    mustSucceed(
      await asOwner(
        db1,
        `ALTER ROLE ${role} PASSWORD '${token}'; GRANT CREATE ON SCHEMA public TO ${role}; GRANT ${migration} TO ${role}`,
      ),
    );
  },

  async solve({ nodes: { app1, app2, db1 } }) {
    const { stdout } = await app1.succeed`sed -n "s/^.dbpass = '\\(.*\\)';/\\1/p" ${settings}`;
    mustSucceed(
      await asOwner(
        db1,
        `ALTER ROLE ${role} PASSWORD '${stdout.trim()}'; REVOKE CREATE ON SCHEMA public FROM ${role}; REVOKE ${migration} FROM ${role}`,
      ),
    );
    for (const server of [app1, app2]) {
      mustSucceed(await server.within(15_000)`systemctl enable --now --quiet apache2`);
    }
  },
});
