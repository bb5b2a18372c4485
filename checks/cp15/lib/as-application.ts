import { seconds } from "../../lib/nodes/limit.js";
import type { Node } from "../../lib/nodes/node.js";

/** What the database said to the application's account. */
export interface SqlAnswer {
  /** `ok`, an SQLSTATE (`42501`: permission denied), or `7` where it was not let in. */
  readonly code: string;
  /** The value, or the refusal. */
  readonly said: string;
}

/** A statement, and the database that it is put to. */
export interface SqlQuestion {
  readonly sql: string;
  /** @default - the application's */
  readonly database?: string;
}

/** A database that does not answer is waited for twice at most, in milliseconds. */
const limitMs = 7000;

/** Whatever a statement does is undone: it is put in a transaction that never ends well. */
const script = String.raw`
require '/etc/tt-rss/config.php';
$bases = [];
function base(string $name): PDO {
  global $argv, $bases, $refusals;
  if (isset($refusals[$name])) throw $refusals[$name];
  try {
    return $bases[$name] ??= new PDO('pgsql:host=' . DB_HOST . ';port=' . DB_PORT . ';dbname=' . $name,
    DB_USER, DB_PASS, [PDO::ATTR_TIMEOUT => (int) $argv[1], PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
  } catch (PDOException $refusal) {
    throw $refusals[$name] = $refusal;
  }
}
foreach (array_chunk(array_slice($argv, 2), 2) as [$sql, $name]) {
  try {
    $base = base($name ?: DB_NAME);
    $base->exec("BEGIN; SET LOCAL lock_timeout = '500ms'");
    $answer = $base->query($sql);
    echo 'ok ', $answer->columnCount() ? $answer->fetchColumn() : '', "\n";
  } catch (PDOException $refusal) {
    echo $refusal->getCode(), ' ', preg_replace('/\s+/', ' ', $refusal->getMessage()), "\n";
  }
  if (isset($bases[$name ?: DB_NAME])) base($name ?: DB_NAME)->exec('ROLLBACK');
}`;

/**
 * Put statements to the database as the application does: from an application server, with its own
 * account, password and connection settings.
 */
export async function asApplication(
  server: Node,
  questions: readonly SqlQuestion[],
): Promise<readonly SqlAnswer[]> {
  const words = questions.flatMap(({ sql, database = "" }) => [sql, database]);
  const { stdout, stderr } = await server.within(
    limitMs,
  )`cd / && /usr/sbin/runuser -u www-data -- /usr/bin/php -r ${script} ${seconds(2)} ${words}`;
  const lines = stdout.split("\n").filter((line) => line !== "");
  return questions.map((_, at) => {
    const [, code, said] = lines[at]?.match(/^(\S+) ?(.*)$/) ?? [];
    return { code: code ?? "∅", said: said ?? stderr.trim().split("\n").at(-1) ?? "" };
  });
}
