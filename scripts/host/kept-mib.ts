/** Memory that the server keeps for itself, in MiB. Where less is available the kernel starts killing. */
export const keptMib = 512;
