/**
 * Ports that no declaration opens: shells, files and screens in clear text, and whatever takes orders from anybody who
 * reaches it. Each is a first and a last one.
 */
export const shutPorts: readonly (readonly [first: number, last: number])[] = [
  [20, 21],
  [23, 23],
  [79, 79],
  [111, 111],
  [512, 514],
  [873, 873],
  [1080, 1080],
  [2049, 2049],
  [2375, 2376],
  [4444, 4444],
  [5900, 5999],
  [6000, 6063],
];
