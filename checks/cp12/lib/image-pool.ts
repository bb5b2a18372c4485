/** The pool that guests' disks are in. */
export const imagePool = { name: "images", folder: "/var/lib/libvirt/images/" } as const;
