import type { SaidChapter } from "../dossier/said-chapters.js";
import { DossierFrame, type DossierFrameProps } from "./dossier-frame.js";
import { FactTable } from "./fact-table.js";
import { useWords } from "./words.js";

export interface DossierPageProps extends Omit<DossierFrameProps, "children" | "current"> {
  readonly title: string;
  /** What was found; absent where nothing was searched for. */
  readonly found?: readonly SaidChapter[] | undefined;
}

/** The operations manual: what it has, or what was found in it. */
export function DossierPage({ title, found, ...frame }: DossierPageProps) {
  const words = useWords();
  const base = `/labs/${frame.lab}/dossier`;
  const count = (found ?? [])
    .flatMap(({ tables }) => tables)
    .reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <DossierFrame {...frame}>
      <h1>{title}</h1>
      {found ? (
        <>
          <p role="status">
            {count === 0
              ? words({
                  fr: `Rien pour « ${frame.asked} » : essayez un nom de machine, une adresse, un port, un groupe.`,
                  en: `Nothing for “${frame.asked}”: try the name of a machine, an address, a port, a group.`,
                })
              : words({
                  fr: `${count} ${count === 1 ? "ligne" : "lignes"} pour « ${frame.asked} »`,
                  en: `${count} ${count === 1 ? "row" : "rows"} for “${frame.asked}”`,
                })}
          </p>
          {found.map((chapter) => (
            <section key={chapter.id} aria-labelledby={chapter.id}>
              <h2 id={chapter.id}>
                <a href={`${base}/${chapter.id}`}>{chapter.title}</a>
              </h2>
              {chapter.tables.map((table, at) => (
                <FactTable key={table.title} id={`${chapter.id}-${at}`} table={table} />
              ))}
            </section>
          ))}
        </>
      ) : (
        <>
          <p>
            {words({
              fr: "Ce que l'entreprise du lab doit être : ce que les contrôles comparent y est, et ce qui n'y est pas est de trop, sauf ce que vous déclarez. Aucun mot de passe ne s'y trouve.",
              en: "What the lab's company has to be: whatever checks compare with is in here, and what is not is too much, but for what you declare. No password is in it.",
            })}
          </p>
          {frame.chapters.map(({ id, title, lead }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>
                <a href={`${base}/${id}`}>{title}</a>
              </h2>
              <p>{lead}</p>
            </section>
          ))}
        </>
      )}
    </DossierFrame>
  );
}
