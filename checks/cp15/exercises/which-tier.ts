import { application } from "../../../modules/n-tier/application.js";
import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";

const { application: role, migration } = databaseRoles;
const settings = "/etc/tt-rss/database.php";
const admitted = "/etc/postgresql/15/main/pg_hba.conf";
const grants = `GRANT CREATE ON SCHEMA public TO ${role}; GRANT ${migration} TO ${role}`;
const revokes = `REVOKE CREATE ON SCHEMA public FROM ${role}; REVOKE ${migration} FROM ${role}`;

async function stop(servers: readonly Machine[]): Promise<void> {
  for (const server of servers) {
    mustSucceed(await server.within(15_000)`systemctl disable --now --quiet apache2`);
  }
}

async function sql(db1: Machine, statement: string): Promise<void> {
  mustSucceed(await asOwner(db1, statement));
}

export const whichTier = exercise({
  title: {
    fr: "L'application renvoie 502, puis 500 : quel étage ?",
    en: "The application answers 502, then 500: which tier?",
  },
  brief: {
    fr: `La veille (https://${application.host}) affiche 502 depuis ce matin. Hier soir, un prestataire est intervenu sur les serveurs d'application et sur la base ; il n'a rien noté.
1. Trouvez l'étage en panne et remettez le service en route. Attendez-vous à ce qu'une panne en cache une autre : notez le code affiché à chaque étape et l'étage qu'il désigne.
2. Le service doit revenir de lui-même après un redémarrage des machines.
3. Le prestataire a touché à l'accès du compte ${role} à la base (son mot de passe, ce qu'il lui est accordé, ou d'où il entre) et ne l'a dit à personne : rendez-lui celui que les serveurs d'application attendent, sans rien changer sur eux. Rendez à ce compte le minimum de droits : lire et écrire des lignes, rien d'autre.
4. Prouvez que le service survit à l'arrêt d'app1, puis d'app2.
Rendez le schéma des trois étages, la cause de chaque panne et sa preuve, et le message que vous laissez à l'administrateur de la base.`,
    en: `The watch (https://${application.host}) has been saying 502 since this morning. Last night a contractor worked on the application servers and on the database; he noted nothing.
1. Find the tier that fails and bring the service back. Expect one failure to hide another: note the code shown at each step and the tier that it names.
2. The service must come back by itself after the machines restart.
3. The contractor changed how the account ${role} gets into the database (its password, what it is granted, or from where) and told nobody: give it back what the application servers expect, changing nothing on them. Give this account the least rights: reading and writing rows, nothing else.
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

  causes: {
    "stopped-and-another-password": {
      title: {
        fr: "Apache arrêté et désactivé ; le compte de l'application a un autre mot de passe, et le rôle de la migration",
        en: "Apache stopped and disabled; the application's account has another password, and the migration's role",
      },
      async setUp({ nodes: { app1, app2, db1 }, token }) {
        await stop([app1, app2]);
        await sql(db1, `ALTER ROLE ${role} PASSWORD '${token}'; ${grants}`);
      },
      async solve({ nodes: { app1, db1 } }) {
        const { stdout } = await app1.succeed`sed -n "s/^.dbpass = '\\(.*\\)';/\\1/p" ${settings}`;
        await sql(db1, `ALTER ROLE ${role} PASSWORD '${stdout.trim()}'; ${revokes}`);
      },
    },
    "stopped-and-no-connection-left": {
      title: {
        fr: "Apache arrêté et désactivé ; le compte de l'application n'a droit à aucune connexion, et possède ses tables par le rôle de la migration",
        en: "Apache stopped and disabled; the application's account is granted no connection, and owns its tables by the migration's role",
      },
      async setUp({ nodes: { app1, app2, db1 } }) {
        await stop([app1, app2]);
        await sql(db1, `ALTER ROLE ${role} CONNECTION LIMIT 0; ${grants}`);
      },
      async solve({ nodes: { db1 } }) {
        await sql(db1, `ALTER ROLE ${role} CONNECTION LIMIT -1; ${revokes}`);
      },
    },
    "stopped-and-not-admitted": {
      title: {
        fr: "Apache arrêté et désactivé ; la base n'admet plus les serveurs d'application, et leur compte peut créer",
        en: "Apache stopped and disabled; the database no longer admits the application servers, and their account may create",
      },
      async setUp({ nodes: { app1, app2, db1 } }) {
        await stop([app1, app2]);
        await sql(db1, grants);
        await edit(db1, admitted, "/^hostssl/s/^/#/", "systemctl reload postgresql@15-main");
      },
      async solve({ nodes: { db1 } }) {
        await edit(db1, admitted, "s/^#hostssl/hostssl/", "systemctl reload postgresql@15-main");
        await sql(db1, revokes);
      },
    },
  },

  async solve({ nodes: { app1, app2 } }) {
    for (const server of [app1, app2]) {
      mustSucceed(await server.within(15_000)`systemctl enable --now --quiet apache2`);
    }
  },
});
