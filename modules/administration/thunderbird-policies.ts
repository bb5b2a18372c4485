import { ofCompany } from "../../stacks/plan/company.js";
import { authorityFile } from "../pki/authority-file.js";

/** `policies.json` of Thunderbird: the lab's authority. The account is whose mailbox it is: he gives his address. */
export const thunderbirdPolicies = ofCompany(
  () =>
    ({
      policies: {
        RequestedLocales: ["fr"],
        Certificates: { Install: [authorityFile()] },
        DisableTelemetry: true,
      },
    }) as const,
);
