import { plan } from "../../stacks/plan/plan.js";

const { name } = plan.application;

/** Who logs in to the database: the owner of its schema, the application, whoever only looks. */
export const databaseRoles = {
  migration: `${name}_migration`,
  application: `${name}_app`,
  control: `${name}_controle`,
} as const;
