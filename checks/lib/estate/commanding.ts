/** Variables by which a program that is started runs, or loads, somebody else's. */
const commands =
  /(?:^|[\s"'=;])(?:LD_\w+|PATH|BASH_ENV|ENV|IFS|PYTHON\w+|PERL5\w+|RUBY\w+|NODE_\w+|GCONV_PATH|GIO_\w+|OPENSSL_\w+)=/;
/** A library of the images' by which a program has another time. */
const otherTime = /^\/usr\/lib\/[\w-]+\/faketime\/libfaketime\w*\.so\.1$/;

/** Whether a line sets a variable by which somebody else's program is run. */
export function isCommanding(line: string): boolean {
  const loaded = /\bLD_PRELOAD=["']?([^\s"']*)/.exec(line)?.[1];
  const rest = loaded && isOtherTime(loaded) ? line.replace(/LD_PRELOAD=\S*/, "") : line;
  return commands.test(rest);
}

/** Whether a library gives a program another time, and does nothing else. */
export function isOtherTime(library: string): boolean {
  return otherTime.test(library);
}
