/**
 * Does one thing of many that somebody does in a lab, with the lab in hand as long as that takes, and as soon as nobody
 * changes it.
 */
export type Act = <T>(work: () => Promise<T>) => Promise<T>;
