/** What an OpenVPN client said last that tells something, without its time. */
export function lastWords(log: string): string {
  const lines = log.split("\n").filter((line) => /ERROR|error|TLS|VERIFY|AUTH|refused/.test(line));
  return (lines.at(-1) ?? "no answer").replace(/^\S+ \S+ /, "");
}
