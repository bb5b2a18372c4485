/** Where a controller's own root speaks LDAP to it without a password. */
export const directorySocket = "ldapi://%2Fvar%2Flib%2Fsamba%2Fprivate%2Fldap_priv%2Fldapi";
