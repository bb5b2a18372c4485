/** The engine's disk at least, in GiB: images of all machines, their build, and what one lab writes. */
export const leastDiskGib = 16;
