import type { Scene } from "../../lib/check.js";
import { publishNotices } from "../../lib/publish-notices.js";
import { letterToHelpdesk } from "./letter-to-helpdesk.js";
import { vendorNotice } from "./vendor-notice.js";

/** The notice is published in both revisions, and the supplier writes to the helpdesk about it. */
export async function supplierMentionsNotice({
  nodes,
  password,
}: Scene<"ext1" | "desk1">): Promise<void> {
  const { reference, notices } = vendorNotice({ password });
  await publishNotices(nodes.ext1, "vendors.rss", notices);
  await letterToHelpdesk(nodes, "fournisseur", {
    about: reference,
    subject: `${reference}: has your mail gateway been changed?`,
    text: `Hello,

As one of your suppliers we have to make sure that our partners follow notice ${reference} of the Exemple Mail Interoperability Group. You will find it in the feed of vendors' notices; beware that it has been revised since it was first published, and that the two revisions do not ask for the same.

Once it is done, would you please write back and tell me: the reference of the notice and the revision that you followed, the limit that you have set on port 25 (with its unit), and the deadline that the notice gives, so that I can be sure that we have read the same text? Unfortunately I do not read French.

Best regards,
Ingrid Solberg`,
  });
}
