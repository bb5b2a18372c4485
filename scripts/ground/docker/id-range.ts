/**
 * The ids of users and groups that machines have on the server, above what any server gives its own users. On the
 * engine's disk the root of every machine is the first. While it runs, each lab has `perLab` of them for itself
 * (`host/docker-engine/files/own-ids`): enough for what winbind, Samba and sssd draw from a domain's identifiers, which
 * begin at 3,000,000 at most.
 */
export const idRange = { first: 2_000_000_000, count: 2_000_000_000, perLab: 4_194_304 } as const;
