import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";

/** Who logs in to the database: the owner of its schema, the application, whoever only looks. */
export const databaseRoles = ofCompany(
  () =>
    ({
      migration: `${plan().application.name}_migration`,
      application: `${plan().application.name}_app`,
      control: `${plan().application.name}_controle`,
    }) as const,
);
