/** Who works the tickets of this competence where a candidate does not. */
export const technician = "s.pelletier";
