import type { ProcessOutput } from "zx/core";
import { application } from "../../../modules/n-tier/application.js";
import type { Node } from "../nodes/node.js";

/** Have PostgreSQL do something as its own administrator, on its machine. */
export async function asOwner(
  db1: Node,
  sql: string,
  database: string = application.database.name,
): Promise<ProcessOutput> {
  return db1.ask`
    cd / && /usr/sbin/runuser -u postgres -- /usr/bin/psql --no-psqlrc --quiet --no-align --tuples-only \
      --set=ON_ERROR_STOP=1 --dbname=${database} --command=${sql}`;
}
