import type { Terminal } from "@xterm/xterm";

/**
 * Have a terminal answer no question of a program's: the candidate's does, and a second answer would be typed into the
 * shell.
 */
export function answerNothing({ parser }: Terminal): void {
  const unanswered = () => true;
  const prefixes = [{}, { prefix: "?" }, { prefix: ">" }, { prefix: "=" }];
  for (const prefix of prefixes) {
    // Device attributes and status, and modes that are set.
    for (const final of ["c", "n"]) parser.registerCsiHandler({ ...prefix, final }, unanswered);
    parser.registerCsiHandler({ ...prefix, intermediates: "$", final: "p" }, unanswered);
  }
  // The size of the window.
  parser.registerCsiHandler({ final: "t" }, unanswered);
  // Settings of the screen.
  parser.registerDcsHandler({ intermediates: "$", final: "q" }, unanswered);
  // Colours, where they are asked for.
  for (const colour of [4, 10, 11, 12]) {
    parser.registerOscHandler(colour, (words) => words.split(";").includes("?"));
  }
}
