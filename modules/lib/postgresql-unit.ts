const cluster = "15-main";

/**
 * How systemd starts Debian's PostgreSQL: the server itself tells when it is ready. As packaged,
 * `pg_ctlcluster` asks it four times, half a second apart, while everything that needs it waits; and it
 * empties the environment that the server would be told in where to answer.
 */
export const postgresqlUnit = {
  [`/etc/systemd/system/postgresql@${cluster}.service.d/plateau.conf`]: `[Service]
Type=notify
User=postgres
PIDFile=
Environment=PG_OOM_ADJUST_FILE=/proc/self/oom_score_adj
ExecStart=
ExecStart=/usr/lib/postgresql/15/bin/postgres -c config_file=/etc/postgresql/%I/postgresql.conf
`,
} as const;
