import { ownTools } from "../own-tools/own-tools.js";
import { ago } from "./times.js";
import { useWords } from "./words.js";

export interface ToolsPageProps {
  readonly lab: string;
  readonly now: string;
  /** Null where own tools are not served. */
  readonly served: { readonly config: string; readonly fingerprint: string } | null;
  readonly keys: readonly {
    readonly key: string;
    readonly name: string;
    readonly addedAt: string;
  }[];
  /** Why a key was not taken; absent where none was refused. */
  readonly problem?: string | undefined;
}

/** Where a candidate gives the key of his own tools, and reads how they are set up. */
export function ToolsPage({ lab, now, served, keys, problem }: ToolsPageProps) {
  const words = useWords();
  return (
    <main id="main" class="cards">
      <h1>{words({ fr: "Mes outils", en: "My tools" })}</h1>
      <p>
        <a href={`/labs/${lab}`}>{words({ fr: "Retour à mon lab", en: "Back to my lab" })}</a>
      </p>
      {problem !== undefined && (
        <p class="problem" role="alert">
          <span aria-hidden="true">✗ </span>
          {problem}
        </p>
      )}
      {served ? (
        <>
          <p>
            {words({
              fr: "Avec OpenSSH de votre ordinateur (Linux, macOS, Windows 10 ou 11) : un terminal et des fichiers sur chaque machine de votre lab, et des liaisons qui partent de adm1.",
              en: "With OpenSSH of your computer (Linux, macOS, Windows 10 or 11): a terminal and files on each machine of your lab, and connections that start at adm1.",
            })}
          </p>
          <Keys lab={lab} now={now} keys={keys} />
          <Setup lab={lab} {...served} />
        </>
      ) : (
        <p>
          {words({
            fr: "Ce serveur n'ouvre pas les labs à vos propres outils : 'lab serve --ssh 2222' le fait. Les terminaux de votre page restent.",
            en: "This server does not open labs to your own tools: 'lab serve --ssh 2222' does. The terminals of your page remain.",
          })}
        </p>
      )}
    </main>
  );
}

function Keys({ lab, now, keys }: Pick<ToolsPageProps, "lab" | "now" | "keys">) {
  const words = useWords();
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{words({ fr: "1. Ma clé publique", en: "1. My public key" })}</h2>
      {keys.map(({ key, name, addedAt }) => (
        <form method="post" action={`/labs/${lab}/keys/remove`} key={key}>
          <input type="hidden" name="key" value={key} />
          <span>
            <code>{`${key.split(" ")[0]} …${key.slice(-12)}`}</code> {name}{" "}
            <span class="note">{words(ago(addedAt, now))}</span>{" "}
            <button type="submit" class="quiet">
              {words({ fr: "Retirer", en: "Remove" })}
            </button>
          </span>
        </form>
      ))}
      <form method="post" action={`/labs/${lab}/keys/add`}>
        <label>
          {words({
            fr: "Contenu du fichier en .pub ; 'ssh-keygen -t ed25519' le fait, et dit où",
            en: "What is in the .pub file; 'ssh-keygen -t ed25519' makes it, and says where",
          })}
          <textarea
            name="key"
            rows={3}
            required
            maxlength={4000}
            spellcheck={false}
            placeholder="ssh-ed25519 AAAA…"
          />
        </label>
        <button type="submit" class="main">
          {words({ fr: "Donner cette clé", en: "Give this key" })}
        </button>
      </form>
      <p class="note">
        {words({
          fr: "Une nouvelle carte efface ces clés. La clé privée ouvre votre lab : ne la donnez à personne.",
          en: "A new card forgets these keys. The private key opens your lab: give it to nobody.",
        })}
      </p>
    </section>
  );
}

function Setup({
  lab,
  config,
  fingerprint,
}: Pick<ToolsPageProps, "lab"> & NonNullable<ToolsPageProps["served"]>) {
  const words = useWords();
  const { seat, rdpPort, socksPort } = ownTools;
  return (
    <section aria-labelledby="setup">
      <h2 id="setup">
        {words({ fr: "2. À ajouter à ~/.ssh/config", en: "2. To add to ~/.ssh/config" })}
      </h2>
      {/* Wider than a tablet, it scrolls by itself: the keyboard has to get there as well. */}
      <pre tabindex={0}>{config}</pre>
      <p>
        {words({
          fr: "La première fois, ssh montre la clé du serveur ; ce doit être celle-ci :",
          en: "The first time ssh shows the server's key; it must be this one:",
        })}{" "}
        <code>{fingerprint}</code>
      </p>
      <h2>{words({ fr: "3. Servez-vous-en", en: "3. Use it" })}</h2>
      <dl>
        <dt>
          <code>{`ssh ws1.${lab}`}</code>
        </dt>
        <dd>{words({ fr: "un terminal sur ws1, en root", en: "a terminal on ws1, as root" })}</dd>
        <dt>
          <code>{`scp fichier.txt web1.${lab}:/tmp/`}</code>
        </dt>
        <dd>{words({ fr: "un fichier vers web1", en: "a file to web1" })}</dd>
        <dt>
          <code>{`ssh ${seat}.${lab}`}</code>
        </dt>
        <dd>
          {words({
            fr: `tant qu'il est ouvert : Bureau à distance de ts1 à l'adresse localhost:${rdpPort} (comptes de l'annuaire), et un proxy SOCKS sur localhost:${socksPort} ; tout part de ${seat}, et le pare-feu du lab s'applique`,
            en: `while it is open: Remote Desktop of ts1 at localhost:${rdpPort} (accounts of the directory), and a SOCKS proxy at localhost:${socksPort}; all of it starts at ${seat}, and the lab's firewall applies`,
          })}
        </dd>
        <dt>
          <code>{`ssh -L 8080:web1:80 ${seat}.${lab}`}</code>
        </dt>
        <dd>{words({ fr: "une autre liaison", en: "another connection" })}</dd>
      </dl>
      <p class="note">
        {words({
          fr: "Ce qu'une session laisse tourner sur une machine s'arrête avec elle, comme dans les terminaux de la page.",
          en: "What a session leaves running on a machine ends with it, as in the terminals of the page.",
        })}
      </p>
    </section>
  );
}
