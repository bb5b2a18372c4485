import type { PostgresSchema } from "../../../ground/postgres/postgres-schema.js";
import { steps } from "./schema.js";

/** What the pages keep in a database: one class has one database. */
export const pagesSchema: PostgresSchema = { name: "plateau", steps };
