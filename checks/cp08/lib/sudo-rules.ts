/** Rules of sudo, a line each: a `#` begins a comment but before `include` and a number. */
export function rules(content: string | null): string[] {
  return (content ?? "")
    .replace(/\\\n/g, " ")
    .split("\n")
    .map((line) => (/^\s*#include(?:dir)?\s/.test(line) ? line : line.replace(/#(?!\d).*$/, "")))
    .map(inWords)
    .filter((line) => line !== "");
}

export function inWords(line: string): string {
  return line.trim().replace(/\s+/g, " ");
}

/** What a line of `User_Alias` calls whom: `A = x, y : B = z`. */
export function aliasesIn(rule: string): (readonly [string, readonly string[]])[] {
  const [, definitions = ""] = /^User_Alias (.*)$/.exec(rule) ?? [];
  return definitions.split(":").flatMap((definition) => {
    const [, name, members = ""] = /^\s*([A-Z][A-Z0-9_]*) ?=(.*)$/.exec(definition) ?? [];
    return name === undefined ? [] : [[name, members.split(",").map((one) => one.trim())] as const];
  });
}

/** A rule that was there, or one of people who each had one, without more trust. */
export function isAllowed(
  rule: string,
  built: readonly string[],
  aliases: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (built.includes(rule)) return true;
  // A name alone gives nobody anything: the rule that has it does.
  if (/^(?:User|Runas|Host|Cmnd|Cmd)_Alias /.test(rule)) return true;
  const trusting = /NOPASSWD|!\s*authenticate/i;
  if (/^Defaults/i.test(rule)) return settingsOf(rule).every((name) => tells.test(name));
  if (/^[@#]include/i.test(rule)) return false;
  const heirs = holders(rule).flatMap((one) => aliases.get(one) ?? [one]);
  return heirs.every((heir) =>
    built.some(
      (one) =>
        holders(one).some((holder) => account(holder) === account(heir)) &&
        (trusting.test(one) || !trusting.test(rule)),
    ),
  );
}

/** Settings of sudo that say what is noted, told or asked, or ask for more, and give nobody anything. */
const tells =
  /^(?:logfile|log_\w+|!?syslog\w*|loglinelen|mailto|mailfrom|mailsub|!?mail_\w+|!?lecture\w*|!?insults|badpass_message|passprompt|passwd_t\w+|timestamp_timeout=(?:\d|1[0-5])|requiretty|use_pty|env_reset)$/;

/** What a line of `Defaults` sets: `Defaults:x env_keep += "A B", !lecture`; of a moment its value as well. */
function settingsOf(rule: string): string[] {
  const settings = rule.replace(/^Defaults\S*\s*/i, "").replace(/"(?:\\.|[^"\\])*"/g, "");
  return settings.split(",").map((one) => {
    const [, name = one, value = ""] = /^\s*([!\w]+)\s*(?:[+-]?=\s*(.*?))?\s*$/.exec(one) ?? [];
    return name === "timestamp_timeout" ? `${name}=${value}` : name;
  });
}

/** Those whom a rule is for, as it names them: `x, %y ALL = …`. */
function holders(rule: string): string[] {
  return (/^(?:[^\s,]+ ?, ?)*[^\s,]+/.exec(rule)?.[0] ?? rule).split(",").map((one) => one.trim());
}

/** The same one, with the domain behind and without. */
function account(holder: string): string {
  return holder.toLowerCase().replace(/@.*$/, "");
}
