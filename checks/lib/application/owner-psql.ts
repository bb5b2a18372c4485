import { application } from "../../../modules/n-tier/application.js";

/**
 * Words that have PostgreSQL do something as its own administrator, on its machine, from a folder that he may enter:
 * ``cd / && ${ownerPsql(sql)}``. A table that somebody holds is told of after a second, before anybody gives up waiting.
 */
export const ownerPsql = (
  sql: string,
  database: string = application().database.name,
): readonly string[] => [
  "/usr/sbin/runuser",
  "-u",
  "postgres",
  "--",
  "/usr/bin/psql",
  "--no-psqlrc",
  "--quiet",
  "--no-align",
  "--tuples-only",
  "--set=ON_ERROR_STOP=1",
  // Otherwise the last line is the caret below the SQL.
  "--set=VERBOSITY=terse",
  `--dbname=${database}`,
  "--command=SET lock_timeout = '1s'",
  `--command=${sql}`,
];
