/** What the bench's own throw-away volumes and machines begin with. */
export const benchName = "banc-";
