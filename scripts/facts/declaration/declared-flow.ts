import { z } from "zod";
import { ofCompany } from "../../../stacks/plan/company.js";
import { verdict } from "../../../stacks/plan/flows.js";
import { plan } from "../../../stacks/plan/plan.js";
import { refuse } from "../../ground/refuse.js";
import { because } from "./because.js";
import { declaredPort } from "./declared-port.js";

/** Ports that machines are administered by: from the servers' segment alone, which needs no flow. */
const administration = [22, 3389, 5985, 5986];
/** Most of them in one flow. */
const mostPorts = 5;

/**
 * One more rule of the policy: from a segment of the company's own to one machine, on ports that are named. Guests and the
 * Internet are let in by no declaration, and nothing goes to a whole segment.
 */
export const declaredFlow = ofCompany(() =>
  z
    .strictObject({
      from: z.enum(["lan", "siteb"]),
      to: z.enum(["mail1", "web1", "mon1", "file1", "ts1", "desk1", "dep1"]),
      protocol: z.enum(["tcp"]),
      ports: z.array(declaredPort).min(1).max(mostPorts),
      ...because,
    })
    .superRefine(({ from, to, protocol, ports }, context) => {
      for (const [at, port] of ports.entries()) {
        const isAdministration = administration.includes(port);
        if (!isAdministration && verdict(from, to, protocol, port) === "refused") continue;
        const segment = plan().segments.srv.title;
        refuse(
          context,
          ["ports", at],
          isAdministration
            ? {
                fr: `tout port qui n'est pas d'administration : elle part de « ${segment.fr} »`,
                en: `any port that is not for administration: that is done from '${segment.en}'`,
              }
            : {
                fr: "un port que la politique n'ouvre pas encore",
                en: "a port that the policy does not open yet",
              },
        );
      }
    }),
);
export type DeclaredFlow = z.infer<ReturnType<typeof declaredFlow>>;
