/**
 * The ids of users and groups that machines have on the server: their root is the first. Wide enough for what
 * winbind, Samba and sssd draw from a domain's identifiers, and above what any server gives its own users.
 */
export const idRange = { first: 2_000_000_000, count: 2_000_000_000 } as const;
