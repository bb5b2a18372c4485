/** The label of the bench's containers that have a lab's layers or volumes in hand. */
export const workLabel = "plateau.work";
