import type { PostgresSchema } from "../postgres/postgres-schema.js";
import type { PostgresPlace } from "../state-place.js";

/** A change adds a step; those that are here stay as they are. */
const steps = [
  `CREATE TABLE document (
     folder text COLLATE "C" NOT NULL,
     name text COLLATE "C" NOT NULL,
     words text NOT NULL,
     PRIMARY KEY (folder, name)
   )`,
  // Who holds a name (`../postgres/shared-names.ts`). Nothing of it is worth a write to the disk: it counts as long as the
  // session lasts.
  `CREATE UNLOGGED TABLE held_name (
     name text COLLATE "C" PRIMARY KEY,
     id uuid NOT NULL UNIQUE,
     session integer NOT NULL,
     kernel text COLLATE "C" NOT NULL,
     line text NOT NULL
   )`,
];

/** What a home has noted of its labs: a schema of its own, for two homes may each have a lab of one name. */
export function factsSchema({ home }: Pick<PostgresPlace, "home">): PostgresSchema {
  return { name: `plateau_${home.replaceAll("-", "")}`, steps };
}
