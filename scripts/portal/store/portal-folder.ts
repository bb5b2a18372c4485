/** The folder of the portal, beside those of labs. */
export const portalFolder = "portal";

/** What it keeps, in that folder, where it was not moved elsewhere. */
export const portalFile = "portal.db";
