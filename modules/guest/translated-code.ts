/** How much translated code emulation keeps of a guest, in MiB; see the hypervisor's README for what others cost. */
export const translatedCodeMib = 80;
