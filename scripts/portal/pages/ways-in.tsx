import type { ComponentChildren } from "preact";
import { useWords } from "./words.js";

export interface WayInProps {
  /** What was wrong with what was typed; absent the first time. */
  readonly problem?: string | undefined;
}

/** Where a candidate types the code of his card. */
export function CardPage({ problem }: WayInProps) {
  const words = useWords();
  return (
    <Form
      title={words({ fr: "Entrer dans mon lab", en: "Enter my lab" })}
      action="/session/card"
      problem={problem}
    >
      <CodeField label={words({ fr: "Code de ma carte", en: "Code of my card" })} />
      <p class="note">
        {words({
          fr: "Il est sur la carte que le formateur vous a remise. Carte perdue : il en fait une autre, et l'ancienne ne vaut plus rien.",
          en: "It is on the card that the trainer gave you. Lost it? The trainer makes another, and the old one no longer works.",
        })}
      </p>
      <button type="submit" class="main">
        {words({ fr: "Entrer", en: "Enter" })}
      </button>
      <p>
        <a href="/trainer">{words({ fr: "Je suis formateur", en: "I am a trainer" })}</a>
      </p>
    </Form>
  );
}

/** Where a trainer comes in. */
export function TrainerPage({ problem }: WayInProps) {
  const words = useWords();
  return (
    <Form
      title={words({ fr: "Tableau du formateur", en: "The trainer's board" })}
      action="/session/trainer"
      problem={problem}
    >
      <label>
        {words({ fr: "Nom", en: "Name" })}
        <input name="name" required autofocus autocomplete="username" maxlength={32} />
      </label>
      <label>
        {words({ fr: "Mot de passe", en: "Password" })}
        <input
          name="password"
          type="password"
          required
          autocomplete="current-password"
          maxlength={200}
        />
      </label>
      <button type="submit" class="main">
        {words({ fr: "Entrer", en: "Enter" })}
      </button>
      <p>
        <a href="/invitation">
          {words({ fr: "J'ai un code d'invitation", en: "I have an invitation code" })}
        </a>
      </p>
    </Form>
  );
}

/** Where a trainer makes his account, by the code that he was given. */
export function InvitationPage({ problem }: WayInProps) {
  const words = useWords();
  return (
    <Form
      title={words({ fr: "Mon compte de formateur", en: "My account as a trainer" })}
      action="/invitation"
      problem={problem}
    >
      <CodeField label={words({ fr: "Code d'invitation", en: "Invitation code" })} />
      <label>
        {words({ fr: "Nom", en: "Name" })}
        <input name="name" required autocomplete="username" maxlength={32} />
      </label>
      <label>
        {words({ fr: "Mot de passe (12 signes au moins)", en: "Password (12 signs at least)" })}
        <input
          name="password"
          type="password"
          required
          minlength={12}
          maxlength={200}
          autocomplete="new-password"
        />
      </label>
      <p class="note">
        {words({
          fr: "Le code vient de 'lab serve' ou de 'lab trainer add' ; il ne sert qu'une fois.",
          en: "The code is from 'lab serve' or 'lab trainer add'; it works once.",
        })}
      </p>
      <button type="submit" class="main">
        {words({ fr: "Créer mon compte", en: "Make my account" })}
      </button>
    </Form>
  );
}

/** Where a code is typed, a card's or an invitation's. */
function CodeField({ label }: { readonly label: string }) {
  return (
    <label>
      {label}
      <input
        name="code"
        class="code"
        required
        autofocus
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        placeholder="XXXX-XXXX-XXXX-XXXX-XXXX"
        maxlength={64}
      />
    </label>
  );
}

function Form({
  title,
  action,
  problem,
  children,
}: WayInProps & {
  readonly title: string;
  readonly action: string;
  readonly children: ComponentChildren;
}) {
  return (
    <main id="main" class="way-in">
      <h1>{title}</h1>
      <form method="post" action={action}>
        {problem !== undefined && (
          <p class="problem" role="alert">
            <span aria-hidden="true">✗ </span>
            {problem}
          </p>
        )}
        {children}
      </form>
    </main>
  );
}
