/** Exit codes by which curl says that it could not do its own part: begin, read, write, its options, its files. */
const own = [2, 4, 23, 26, 27, 41, 43, 45, 48, 53, 54, 58, 59, 77];

/** Exit codes of curl that say something of a server, or of the way there: `man curl`. */
export const curlAnswers = Array.from({ length: 100 }, (_, code) => code).filter(
  (code) => !own.includes(code),
);
