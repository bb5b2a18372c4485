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
];

/** What a home has noted of its labs: a schema of its own, for two homes may each have a lab of one name. */
export function factsSchema({ home }: Pick<PostgresPlace, "home">): PostgresSchema {
  return { name: `plateau_${home.replaceAll("-", "")}`, steps };
}
