/** What archives of a bundle take once they are unpacked, in bytes, by their names there. */
export type Unpacked = Readonly<Record<string, number>>;
