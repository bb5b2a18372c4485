import type { Login } from "./company/login-of.js";
import { ofCompany } from "./company.js";
import type { ResourceName, RoleName } from "./people.js";
import { staff } from "./staff.js";

/** Who writes to whom: addresses that are nobody's login. A login's own is `login@domain`. */
export const mailboxes = ofCompany(
  () =>
    ({
      /** Names of functions, by what is before the `@`, and who answers for them. */
      aliases: {
        postmaster: staff().itManager.login,
        abuse: staff().itManager.login,
        hostmaster: staff().itManager.login,
        contact: staff().director.login,
      },
      /** Distribution lists: an address of a role group. Who is in the group gets its mail. */
      lists: {
        direction: "GG_Direction",
        comptabilite: "GG_Comptabilite",
        gestion: "GG_Gestion",
        finance: "GG_Finance",
        techniciens: "GG_Techniciens",
        stagiaires: "GG_Stagiaires",
      },
      /** Shared mailboxes: an address of the resource group whose members work in them. */
      shared: { support: "DL_Boite_Support" },
      /** Addresses that the helpdesk answers for, and the queue that their mail opens a ticket in. */
      tickets: { assistance: "Incidents", demandes: "Demandes" },
      /** What one mailbox holds, and one message, in MiB. */
      quotaMib: 20,
      messageMib: 10,
      /** Where a client finds the shared mailboxes. */
      sharedFolder: "Partages",
      /** Under which name the key is published that outgoing mail is signed with. */
      dkimSelector: "mail",
      /** The outside peer: a customer and a supplier, who have their mail on ext1. */
      outside: { domain: "exemple.test", users: ["client", "fournisseur"] },
    }) as const satisfies {
      aliases: Record<string, Login>;
      lists: Record<string, RoleName>;
      shared: Record<string, ResourceName>;
      tickets: Record<string, string>;
      quotaMib: number;
      messageMib: number;
      sharedFolder: string;
      dkimSelector: string;
      outside: { domain: string; users: readonly string[] };
    },
);
