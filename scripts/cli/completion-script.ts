import { join } from "node:path";
import { root } from "../ground/home.js";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/**
 * What a shell reads so that it asks `lab` itself for names, whichever way `lab` was typed.
 * `--no-install`, since a Tab key must bring nothing onto the machine.
 */
export function completionScript(shell: Shell): string {
  const quoted = `'${join(root, "scripts", "lab").replaceAll("'", `'\\''`)}'`;
  return scripts[shell](`${quoted} complete --no-install --`);
}

const scripts: Readonly<Record<Shell, (ask: string) => string>> = {
  bash: (ask) => `_plateau_lab() {
  COMPREPLY=()
  local name
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(
    ${ask} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null
  )
}
complete -F _plateau_lab lab
`,
  zsh: (ask) => `_plateau_lab() {
  local -a names
  names=("\${(@f)$(${ask} "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -- "\${(@)names:#}"
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _plateau_lab lab
`,
  fish: (ask) => `function __plateau_lab
    set -l typed (commandline -opc)
    set -l started (commandline -ct)
    ${ask} $typed[2..-1] "$started" 2>/dev/null
end
complete -c lab -f -a '(__plateau_lab)'
`,
};
