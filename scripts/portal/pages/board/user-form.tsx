import { useState } from "preact/hooks";
import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";
import { KindChoice } from "./kind-choice.js";

const titles = {
  write: { fr: "écrire à l'assistance en son nom", en: "write to the helpdesk as them" },
  take: { fr: "prendre sa place dans l'exercice", en: "take their place in the exercise" },
  give: { fr: "rendre sa place à la simulation", en: "give their place back to the simulation" },
};
type Kind = keyof typeof titles;

/** Write to the helpdesk as a simulated user, or take one over whom an exercise plays. */
export function UserForm({ rows, catalogue }: ChosenProps) {
  const words = useWords();
  const [kind, setKind] = useState<Kind>("write");
  const [login, setLogin] = useState("");
  const [ticket, setTicket] = useState("");
  const [subject, setSubject] = useState("");
  const [text, setText] = useState("");
  const played = [...new Set(rows.flatMap(({ users }) => users.map((one) => one.login)))];
  const isWritten = subject.trim() !== "" && text.trim() !== "" && /^\d{0,9}$/.test(ticket);
  const write = {
    kind: "writeAs",
    login,
    subject: subject.trim(),
    text: text.trim(),
    ticket: ticket === "" ? null : Number(ticket),
  } as const;
  const take = { kind: "takeUser", login, isTrainers: kind === "take" } as const;
  const isReady = login !== "" && (kind !== "write" || isWritten);
  const people =
    kind === "write" ? (catalogue?.people ?? []) : played.map((one) => ({ login: one, name: "" }));
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Utilisateur…", en: "User…" }}
      title={{ fr: "Utilisateurs simulés", en: "Simulated users" }}
      confirm={confirmations[kind]}
      isGrave={false}
      asked={isReady ? (kind === "write" ? write : take) : null}
    >
      <KindChoice
        name="user"
        titles={titles}
        value={kind}
        choose={(one) => {
          setKind(one);
          setLogin("");
        }}
      />
      <label class="field">
        {words({ fr: "Qui", en: "Who" })}
        <select value={login} onChange={({ currentTarget }) => setLogin(currentTarget.value)}>
          <option value="">{words({ fr: "choisir…", en: "choose…" })}</option>
          {people.map((one) => (
            <option key={one.login} value={one.login}>
              {[one.name, one.login].filter(Boolean).join(" · ")}
            </option>
          ))}
        </select>
        {people.length === 0 && (
          <span class="note">
            {words({
              fr: "Aucun exercice en cours n'a d'utilisateur simulé.",
              en: "No running exercise has a simulated user.",
            })}
          </span>
        )}
      </label>
      {kind === "write" && (
        <>
          <label class="field">
            {words({
              fr: "Numéro du ticket où répondre (vide : un nouveau)",
              en: "Number of the ticket to answer (empty: a new one)",
            })}
            <input
              inputMode="numeric"
              maxLength={9}
              value={ticket}
              onInput={({ currentTarget }) => setTicket(currentTarget.value)}
            />
          </label>
          <label class="field">
            {words({ fr: "Objet", en: "Subject" })}
            <input
              maxLength={120}
              value={subject}
              onInput={({ currentTarget }) => setSubject(currentTarget.value)}
            />
          </label>
          <label class="field">
            {words({ fr: "Message", en: "Message" })}
            <textarea
              rows={4}
              maxLength={2000}
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
          </label>
        </>
      )}
      <p class="note">{words(comes[kind])}</p>
    </ActForm>
  );
}

const confirmations = {
  write: { fr: "Écrire", en: "Write" },
  take: { fr: "Prendre sa place", en: "Take their place" },
  give: { fr: "Rendre sa place", en: "Give it back" },
};

const comes = {
  write: {
    fr: "Le message part par courriel, et dit qu'il est simulé, comme tous les leurs.",
    en: "The message goes by mail, and says that it is simulated, as all of theirs do.",
  },
  take: {
    fr: "Cet utilisateur ne répond plus de lui-même : vous écrivez à sa place.",
    en: "That user answers no more by themselves: you write in their place.",
  },
  give: {
    fr: "Cet utilisateur répond de nouveau de lui-même.",
    en: "That user answers by themselves again.",
  },
};
