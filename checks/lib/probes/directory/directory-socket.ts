/** Where a controller's own root speaks LDAP to it without a password. */
export const directorySocket = "ldapi://%2Fvar%2Flib%2Fsamba%2Fprivate%2Fldap_priv%2Fldapi";

/** Samba's way to search every partition at once, from the empty base. */
export const allPartitions = "!1.2.840.113556.1.4.1340=::MAMCAQI=";
