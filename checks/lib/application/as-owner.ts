import type { ProcessOutput } from "zx/core";
import type { Node } from "../nodes/node.js";
import { ownerPsql } from "./owner-psql.js";

/** Have PostgreSQL do something as its own administrator, on its machine. */
export async function asOwner(db1: Node, sql: string, database?: string): Promise<ProcessOutput> {
  return db1.ask`cd / && ${ownerPsql(sql, database)}`;
}
