/**
 * Where a Sieve script sends letters: the addresses of its `redirect`, as they stand there, and programs that it hands
 * them to.
 */
export function redirections(script: string): string[] {
  const words = script
    // Comments, but in strings.
    .replace(/("(?:\\.|[^"\\])*")|#[^\n]*|\/\*[\s\S]*?\*\//g, (_, text) => text ?? " ")
    .replace(/\btext:[^\n]*\n[\s\S]*?\n\.(?:\n|$)/g, '"" ');
  const commands = words.matchAll(
    /\b(redirect|notify|pipe|execute)\b((?:\s|:\w+|"(?:\\.|[^"\\])*"|\[[^\]]*\]|\d+[KMG]?)*);/gi,
  );
  return [...commands].flatMap(([, command = "", rest = ""]) => {
    const texts = [...rest.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, text = ""]) => text);
    const last = texts.at(-1) ?? "?";
    return command.toLowerCase() === "redirect" ? [last] : [`${command.toLowerCase()}: ${last}`];
  });
}
