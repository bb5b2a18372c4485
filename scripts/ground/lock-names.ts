/** How many may look at one lab at a time. */
const places = 64;

/** What those are called who have a lab in hand, or are about to. */
export function lockNames(candidate: string) {
  const wayIn = `plateau/lab/${candidate}`;
  return {
    wayIn,
    /** What all names begin with. */
    all: `${wayIn}/`,
    change: `${wayIn}/change`,
    /** What the names of all looks begin with. */
    looks: `${wayIn}/look/`,
    places,
  };
}
