/** What the certificate of the lab's authority is called among the secrets of whoever trusts it. */
export const authoritySecret = "ca.crt";
