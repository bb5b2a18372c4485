/** Memory of the smallest server that carries one lab, in GiB, as its kernel counts it. */
export const leastMemoryGib = 3.5;
