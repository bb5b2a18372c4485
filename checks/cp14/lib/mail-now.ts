import { mailStore } from "../../../modules/mail-server/mail-store.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import type { Machine } from "../../lib/nodes/machine.js";
import type { Entry } from "./entries-too-much.js";
import { type PostfixSettings, postfixSettings } from "./postfix-settings.js";
import { postfixWays } from "./routes-too-much.js";

/** What a server's Postfix does with letters. */
export interface PostfixNow {
  readonly settings: PostfixSettings;
  /** Those that single services have instead, by `service/type/setting`. */
  readonly services: PostfixSettings;
  /** Lines of all tables that settings name, as they are in force. */
  readonly entries: readonly Entry[];
  /** What the directory answers for addresses of the company. */
  readonly members: readonly Entry[];
  /** Lines of tables that ask the directory, by their files. */
  readonly searches: readonly Line[];
  /** Files by which people of the machine itself have their letters led elsewhere. */
  readonly forwards: readonly string[];
}

/** A line of a file. */
export interface Line {
  readonly file: string;
  readonly text: string;
}

/** What a server's Dovecot lets whom read, and does with letters for whom. */
export interface DovecotNow {
  /** What `doveconf -n` says. */
  readonly conf: string;
  /** Lines of the files that say who is who and who may what. */
  readonly lines: readonly Line[];
  /** Scripts that are run for somebody, or for everybody, by their files. */
  readonly scripts: ReadonlyMap<string, string>;
}

/** Most lines that are read of one table, and scripts of people. */
const most = 3000;
const tab = "\t";

/**
 * @param addresses those that the directory is asked for
 * @throws NotObserved where there is more than is looked at
 */
export async function postfixNow(
  machine: Machine,
  addresses: readonly string[],
): Promise<PostfixNow> {
  const { stdout } = await machine.succeed`
    tell() { awk -v word="$1" 'NR > ${most + 1} { exit } { print word "\t" $0 }'; }
    settings=$(/usr/sbin/postconf -x ${postfixWays} 2> /dev/null) || exit
    echo "$settings" | tell setting
    /usr/sbin/postconf -Px 2> /dev/null | tell service
    echo "$settings" | tr ',{}' '   ' | awk '$1 != "virtual_alias_domains" { for (word = 3; word <= NF; word++) {
        sub(/^proxy:/, "", $word); if ($word ~ /^[a-z]+:\\/[^|]*$/) print $1, $word } }' | sort -u | head -n 60 |
      while read -r name table; do
        file=\${table#*:}
        case $table in
          hash:* | btree:* | lmdb:* | cdb:* | dbm:* | texthash:*)
            /usr/sbin/postmap -s "$table" 2> /dev/null | tell "table	$name	$table" ;;
          cidr:*) [ ! -f "$file" ] || sed -n 's/^\\([^#[:space:]][^[:space:]]*\\)[[:space:]]*/\\1	/p' "$file" | tell "table	$name	$table" ;;
          ldap:*)
            [ ! -f "$file" ] || grep -v '^#' "$file" | tell "search	$file"
            [ "$name" != virtual_alias_maps ] ||
              printf '%s\\n' ${addresses} | /usr/sbin/postmap -q - "$table" 2> /dev/null | tell "member	$name	$table" ;;
        esac
      done
    cut -d: -f6 /etc/passwd | sort -u | head -n ${most} | while read -r home; do
      [ ! -e "$home/.forward" ] || echo "forward	$home/.forward"
    done`;
  const rows = rowsOf(machine, stdout);
  const entries = (word: string) =>
    of(rows, word).map(([setting = "", table = "", key = "", ...value]) => ({
      setting,
      table,
      key,
      value: value.join(tab).trim(),
    }));
  const text = (word: string) =>
    of(rows, word)
      .map((row) => row.join(tab))
      .join("\n");
  return {
    settings: postfixSettings(text("setting")),
    services: postfixSettings(text("service")),
    entries: entries("table"),
    members: entries("member"),
    searches: linesOf(of(rows, "search")),
    forwards: of(rows, "forward").map((row) => row.join(tab)),
  };
}

/**
 * @param files whose lines are read
 * @throws NotObserved where there is more than is looked at
 */
export async function dovecotNow(machine: Machine, files: readonly string[]): Promise<DovecotNow> {
  const { stdout } = await machine.succeed`
    tell() { awk -v word="$1" 'NR > ${most + 1} { exit } { print word "\t" $0 }'; }
    script() { [ ! -f "$1" ] || head -c 60000 "$1" | tell "script	$1"; }
    conf=$(/usr/bin/doveconf -n 2> /dev/null) || exit
    echo "$conf" | tell conf
    for file in ${files} ${mailStore}/${mailboxes().sharedFolder}/.*/dovecot-acl; do
      [ ! -f "$file" ] || grep -v '^[[:space:]]*#' "$file" | tell "line	$file"
    done
    echo "$conf" | sed -n 's/^[[:space:]]*sieve_\\(before\\|after\\|default\\)[0-9]* = //p' | while read -r global; do
      for file in "$global" "$global"/*.sieve; do script "$file"; done
    done
    for own in ${mailStore}/*/.dovecot.sieve ${mailStore}/.[!.]*/.dovecot.sieve; do
      script "$own"
      # What it includes stands beside it.
      ! grep -qs 'include' "$own" || for file in "\${own%/.dovecot.sieve}"/sieve/*.sieve; do script "$file"; done
    done`;
  const rows = rowsOf(machine, stdout);
  const scripts = new Map<string, string>();
  for (const [file = "", ...text] of of(rows, "script")) {
    scripts.set(file, `${scripts.get(file) ?? ""}${text.join(tab)}\n`);
  }
  return {
    conf: of(rows, "conf")
      .map((row) => row.join(tab))
      .join("\n"),
    lines: linesOf(of(rows, "line")),
    scripts,
  };
}

function rowsOf(machine: Machine, stdout: string): string[][] {
  const rows = stdout.split("\n").map((row) => row.split(tab));
  const counts = new Map<string, number>();
  for (const [word = "", first = "", second = ""] of rows) {
    const source = word === "table" || word === "member" ? `${first} ${second}` : first;
    const whole = word === "setting" || word === "service" || word === "conf" ? word : source;
    counts.set(whole, (counts.get(whole) ?? 0) + 1);
  }
  const more = [...counts].find(([, count]) => count > most);
  if (more) {
    throw machine.notObserved({
      fr: `${more[0]} : plus de lignes qu'on n'en regarde`,
      en: `${more[0]}: more lines than are looked at`,
    });
  }
  return rows;
}

function of(rows: readonly (readonly string[])[], word: string): (readonly string[])[] {
  return rows.filter(([first]) => first === word).map(([, ...rest]) => rest);
}

function linesOf(rows: readonly (readonly string[])[]): Line[] {
  return rows.map(([file = "", ...text]) => ({ file, text: text.join(tab).trim() }));
}
