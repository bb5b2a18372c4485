import { readdir } from "node:fs/promises";
import type { Look } from "../../ground/look.js";
import { asRoot } from "../as-root.js";
import { runsSystemd } from "../daemon.js";
import { ownCluster } from "../postgres/own-cluster.js";
import type { Requirement } from "../requirement.js";

/** Where Debian has each version of the server's programs. */
const programs = "/usr/lib/postgresql";

/** A PostgreSQL that runs on this server, from boot on where there is systemd. */
export const postgresServer: Requirement = {
  id: "postgres-server",
  title: { fr: "serveur PostgreSQL", en: "PostgreSQL server" },
  seconds: 10,

  async look(): Promise<Look> {
    const cluster = await ownCluster();
    if (cluster?.running) {
      const { version, cluster: name, port } = cluster;
      return { ok: true, detail: `PostgreSQL ${version}/${name}, port ${port}` };
    }
    return {
      ok: false,
      detail: cluster
        ? {
            fr: `le serveur ${cluster.version}/${cluster.cluster} est arrêté`,
            en: `server ${cluster.version}/${cluster.cluster} is stopped`,
          }
        : { fr: "il n'y en a pas", en: "there is none" },
      remedy: {
        fr: "sudo systemctl enable --now postgresql ; sans systemd : sudo pg_ctlcluster VERSION main start",
        en: "sudo systemctl enable --now postgresql; without systemd: sudo pg_ctlcluster VERSION main start",
      },
    };
  },

  async fix() {
    const known = await ownCluster();
    const version = known?.version ?? (await newestVersion());
    const name = known?.cluster ?? "main";
    if (!known) await asRoot("pg_createcluster", ["--locale", "C.UTF-8", version, name]);
    if (runsSystemd()) {
      await asRoot("systemctl", ["enable", "postgresql.service"]);
      await asRoot("systemctl", ["start", `postgresql@${version}-${name}.service`]);
    } else {
      await asRoot("pg_ctlcluster", [version, name, "start"]);
    }
  },
};

async function newestVersion(): Promise<string> {
  const versions = (await readdir(programs)).map(Number).filter(Number.isInteger);
  return String(Math.max(...versions));
}
