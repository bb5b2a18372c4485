/** What the reference of the ticket begins with that asks who may change figures. */
export const rightsPrefix = "DR";
