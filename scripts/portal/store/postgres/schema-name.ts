/** The schema that is Plateau's in a database: one class has one database. */
export const schemaName = "plateau";
