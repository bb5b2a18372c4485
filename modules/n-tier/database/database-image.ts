import { join } from "node:path";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { baseImage } from "../../base/base-image.js";
import { hostsFile } from "../../lib/hosts-file.js";
import { Image } from "../../lib/image.js";
import { interfacesFile } from "../../lib/interfaces-file.js";
import { postgresqlUnit } from "../../lib/postgresql-unit.js";
import { application } from "../application.js";
import { applicationServer } from "../application-server/application-server-image.js";
import { databaseRoles } from "../database-roles.js";
import { serviceFirewall } from "../service-firewall.js";
import { contentSql } from "./content-sql.js";
import { databaseSql } from "./database-sql.js";
import { pgHba } from "./pg-hba.js";
import { postgresqlConf } from "./postgresql-conf.js";

const cluster = "/etc/postgresql/15/main";

/** The database server: PostgreSQL with the application's tables, of the very version that it runs. */
export const databaseImage = ofCompany(
  () =>
    new Image({
      name: "db1",
      boots: true,
      from: baseImage(),
      uses: { APPLICATION: applicationServer() },
      folder: join(import.meta.dirname, "image"),
      files: {
        "/etc/network/interfaces": interfacesFile("db1", {
          nameservers: [plan().machines.dc1.interfaces.srv, plan().machines.dc2.interfaces.srv],
        }),
        "/var/lib/plateau/hosts": hostsFile("db1"),
        "/etc/nftables.conf": serviceFirewall({
          title: plan().machines.db1.title.fr,
          ports: [application().database.port],
          from: [plan().machines.app1.interfaces.srv, plan().machines.app2.interfaces.srv],
        }),
        ...postgresqlUnit,
        [`${cluster}/conf.d/plateau.conf`]: postgresqlConf(),
        [`${cluster}/pg_hba.conf`]: pgHba(),
        "/etc/plateau/database": [
          `database=${application().database.name}`,
          `trial=${application().database.trial}`,
          `owner=${databaseRoles().migration}`,
          `control=${databaseRoles().control}`,
          "backups=/var/backups/postgresql",
          "kept=7",
          "",
        ].join("\n"),
        "/usr/share/plateau/database.sql": databaseSql(),
        "/usr/share/plateau/content.sql": contentSql(),
      },
    }),
);
