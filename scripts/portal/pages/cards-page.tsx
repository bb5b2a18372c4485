import { useWords } from "./words.js";

export interface CardsPageProps {
  /** Who may have a card: those who have one, a lab, or a place in the class. */
  readonly candidates: readonly {
    readonly candidate: string;
    readonly person: string;
    readonly group: string;
    readonly hasCard: boolean;
  }[];
  /** Why none was drawn; absent the first time. */
  readonly problem?: string | undefined;
}

/** Where a trainer has cards drawn, and is told what that ends. */
export function CardsPage({ candidates, problem }: CardsPageProps) {
  const words = useWords();
  return (
    <main id="main" class="cards">
      <h1>{words({ fr: "Cartes à imprimer", en: "Cards to print" })}</h1>
      <p>
        <a href="/board">{words({ fr: "Retour à la classe", en: "Back to the class" })}</a>
      </p>
      {problem !== undefined && (
        <p class="problem" role="alert">
          <span aria-hidden="true">✗ </span>
          {problem}
        </p>
      )}
      {candidates.length === 0 ? (
        <p>
          {words({
            fr: "Personne encore : donnez la liste de la classe au pied du tableau.",
            en: "Nobody yet: give the class's roster at the foot of the board.",
          })}
        </p>
      ) : (
        <form method="post" action="/board/cards/draw">
          <fieldset>
            <legend>{words({ fr: "Pour qui", en: "For whom" })}</legend>
            {candidates.map(({ candidate, person, group, hasCard }) => (
              <label key={candidate} class="choice">
                <input type="checkbox" name="candidate" value={candidate} checked />{" "}
                {[candidate, person, group].filter((part) => part !== "").join(" · ")}{" "}
                {!hasCard && (
                  <span class="note">
                    {words({ fr: "pas encore de carte", en: "no card yet" })}
                  </span>
                )}
              </label>
            ))}
          </fieldset>
          <p>
            {words({
              fr: "Une carte tirée remplace l'ancienne : celle-ci n'ouvre plus rien, qui était entré par elle est dehors, et sa clé SSH est oubliée. Le travail reste dans le lab.",
              en: "A card that is drawn replaces the former one: that opens nothing any more, its sessions end, and the candidate's SSH key is forgotten. The work stays in the lab.",
            })}
          </p>
          <label class="choice">
            <input type="checkbox" name="revoke" value="yes" required />{" "}
            {words({
              fr: "Je remplace les cartes de ces candidats",
              en: "I replace these candidates' cards",
            })}
          </label>
          <button type="submit" class="grave">
            {words({ fr: "Tirer et télécharger (PDF)", en: "Draw and download (PDF)" })}
          </button>
        </form>
      )}
    </main>
  );
}
