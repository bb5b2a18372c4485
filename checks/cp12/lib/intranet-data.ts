/** Where the guest vm1 keeps what its new disk is for. */
export const intranetData = "/srv/donnees";
