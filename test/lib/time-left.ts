// A run that somebody else would end has no totals, and nobody learns what went wrong in it.
const until = Number(process.env["LAB_UNTIL"] ?? Number.POSITIVE_INFINITY);
if (Date.now() > until) {
  const limit = new Date(until).toISOString();
  throw new Error(
    `no time left: this run opens no file after ${limit}; what took it is told above`,
  );
}
