import { useEffect, useState } from "preact/hooks";
import { useActs } from "./acts.js";
import type { AccountView, LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

/** How long a password stays visible, in milliseconds. */
const shownMs = 60_000;

export interface AccountListProps {
  readonly frame: LabFrame;
  readonly view: LabView;
}

/** Whom the candidate is, and the accounts that he may know: a password comes once it is asked for, and goes again. */
export function AccountList({ frame, view }: AccountListProps) {
  const words = useWords();
  const { name, title, company, mail, webmail, helpdesk } = frame.me;
  return (
    <>
      <p class="note">
        {frame.mayAct
          ? words({
              fr: `Vous êtes ${name} (${title}), technicien de ${company}. Votre courriel est ${mail} (${webmail}), votre assistance ${helpdesk} : les deux s'ouvrent depuis le bureau d'adm1.`,
              en: `You are ${name} (${title}), a technician of ${company}. Your mail is ${mail} (${webmail}), your helpdesk ${helpdesk}: both open at the desktop of adm1.`,
            })
          : words({
              fr: `Le candidat est ${name} (${title}), technicien de ${company}. De ses collègues, il ne voit que les comptes que donne l'énoncé d'un exercice en cours.`,
              en: `The candidate is ${name} (${title}), a technician of ${company}. Of colleagues the candidate sees only the accounts that the brief of a running exercise gives.`,
            })}{" "}
        {words({
          fr: "Ce sont les mots de passe du début : un mot de passe changé sur une machine n'est plus celui d'ici.",
          en: "These are the passwords of the beginning: one that was changed on a machine is no longer the one told here.",
        })}
      </p>
      <ul class="bare">
        {view.accounts.map((account) => (
          <Account key={account.id} account={account} />
        ))}
      </ul>
    </>
  );
}

function Account({ account: { id, login, owner, place } }: { readonly account: AccountView }) {
  const words = useWords();
  const { password: ask } = useActs();
  const [shown, setShown] = useState<string>();
  const [told, setTold] = useState("");
  const called = login || place;
  useEffect(() => {
    if (shown === undefined) return;
    const timer = setTimeout(() => setShown(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [shown]);
  const show = async () => {
    const answer = await ask(id);
    if ("password" in answer) {
      setShown(answer.password);
      setTold("");
    } else {
      const away = { fr: "le serveur n'a pas répondu", en: "the server did not answer" };
      setTold(answer.error || words(away));
    }
  };
  const copy = async (password: string) => {
    try {
      await navigator.clipboard.writeText(password);
      setTold(words({ fr: "copié", en: "copied" }));
    } catch {
      setTold(
        words({
          fr: "le navigateur ne laisse pas copier : sélectionnez-le",
          en: "the browser does not allow copying: select it",
        }),
      );
    }
  };
  return (
    <li class="account">
      <span>
        {login !== "" && <code>{login}</code>} {owner} <span class="note">{place}</span>
      </span>
      <span class="buttons">
        {shown !== undefined && (
          <>
            <code class="password">{shown}</code>
            <button
              type="button"
              class="quiet"
              aria-label={words({
                fr: `Copier le mot de passe de ${called}`,
                en: `Copy the password of ${called}`,
              })}
              onClick={() => void copy(shown)}
            >
              {words({ fr: "Copier", en: "Copy" })}
            </button>
          </>
        )}
        <button
          type="button"
          class="quiet"
          aria-expanded={shown !== undefined}
          aria-label={
            shown === undefined
              ? words({
                  fr: `Afficher le mot de passe de ${called}`,
                  en: `Show the password of ${called}`,
                })
              : words({
                  fr: `Masquer le mot de passe de ${called}`,
                  en: `Hide the password of ${called}`,
                })
          }
          onClick={() => (shown === undefined ? void show() : setShown(undefined))}
        >
          {shown === undefined
            ? words({ fr: "Afficher", en: "Show" })
            : words({ fr: "Masquer", en: "Hide" })}
        </button>
        <span class="note" role="status">
          {told}
        </span>
      </span>
    </li>
  );
}
