/** Holds a valid certificate. */
export const validWorker = "nomade";

/** Left the company: the certificate is still in date, and revoked. */
export const revokedWorker = "ancien";
