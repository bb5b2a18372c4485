import type { Language } from "../../../ground/text.js";
import { fileBytes } from "../../../operations/machine-files.js";
import type { ReportFile } from "../../store/report-files.js";
import { useWords } from "../words.js";
import { FileList } from "./file-list.js";

export interface FilesPageProps {
  readonly lab: string;
  readonly language: Language;
  readonly machines: readonly string[];
  readonly isTrainer: boolean;
  /** What files may be attached to, or were. */
  readonly tasks: readonly {
    /** What pages call it. */
    readonly task: string;
    readonly title: string;
    readonly startedAt: string;
    readonly isOpen: boolean;
    readonly files: readonly ReportFile[];
  }[];
  /** What was done; absent where nothing was. */
  readonly done?: string | undefined;
  /** What was refused, and what was typed then; absent where nothing was. */
  readonly problem?: { readonly told: string; readonly machine: string; readonly path: string };
}

/** Files of a lab's machines: taken into a report by its candidate, taken and put by a trainer. */
export function FilesPage({
  lab,
  language,
  machines,
  isTrainer,
  tasks,
  done,
  problem,
}: FilesPageProps) {
  const words = useWords();
  const title = words({ fr: `Fichiers de ${lab}`, en: `Files of ${lab}` });
  const open = tasks.filter(({ isOpen }) => isOpen);
  const place = { machines, typed: problem };
  return (
    <main id="main" class="cards">
      <p class="note">
        <a href={`/labs/${lab}`}>{words({ fr: `Lab ${lab}`, en: `Lab ${lab}` })}</a>
      </p>
      <h1>{title}</h1>
      {problem && (
        <p class="problem" role="alert">
          <span aria-hidden="true">✗ </span>
          {problem.told}
        </p>
      )}
      {done !== undefined && (
        <p class="good" role="status">
          <span aria-hidden="true">✓ </span>
          {done}
        </p>
      )}
      {tasks.map(({ task, title, startedAt, isOpen, files }) => (
        <section key={task} aria-label={title}>
          <h2>{title}</h2>
          <FileList lab={lab} language={language} files={files} mayDetach={isOpen && !isTrainer} />
          {files.length === 0 && (
            <p class="note">{words({ fr: "Aucun fichier joint.", en: "No file attached." })}</p>
          )}
          {isOpen && !isTrainer && (
            <form method="post" action={`/labs/${lab}/files/attach`}>
              <input type="hidden" name="task" value={task} />
              <input type="hidden" name="startedAt" value={startedAt} />
              <Place {...place} />
              <button type="submit" class="main">
                {words({ fr: "Joindre au compte rendu", en: "Attach to the report" })}
              </button>
            </form>
          )}
        </section>
      ))}
      {open.length === 0 && !isTrainer && (
        <p>
          {words({
            fr: "Aucun exercice n'est en cours : il n'y a pas de compte rendu auquel joindre un fichier.",
            en: "No exercise is running: there is no report to attach a file to.",
          })}
        </p>
      )}
      <section aria-labelledby="take">
        <h2 id="take">{words({ fr: "Prendre un fichier", en: "Take a file" })}</h2>
        <form method="post" action={`/labs/${lab}/files/take`}>
          <Place {...place} />
          <button type="submit">{words({ fr: "Télécharger", en: "Download" })}</button>
        </form>
      </section>
      {isTrainer && (
        <section aria-labelledby="put">
          <h2 id="put">
            {words({ fr: "Déposer un fichier sur une machine", en: "Put a file on a machine" })}
          </h2>
          <form method="post" action={`/labs/${lab}/files/put`} enctype="multipart/form-data">
            <label>
              {words({ fr: "Fichier de votre ordinateur", en: "File of your computer" })}
              <input type="file" name="file" required />
            </label>
            <Place {...place} />
            <button type="submit">{words({ fr: "Déposer", en: "Put" })}</button>
          </form>
          <p class="note">
            {words({
              fr: "Un fichier du même nom est remplacé, avec son propriétaire et ses droits. Le candidat n'en est pas prévenu.",
              en: "A file of the same name is replaced, and keeps its owner and its rights. The candidate is not told.",
            })}
          </p>
        </section>
      )}
      <p class="note">
        {words({
          fr: `Un fichier a ${fileBytes / 2 ** 20} Mio au plus : au-delà, prenez-en un extrait ('tail', 'grep') ou compressez-le ('gzip').`,
          en: `A file has ${fileBytes / 2 ** 20} MiB at most: of a larger one take an extract ('tail', 'grep'), or compress it ('gzip').`,
        })}
      </p>
    </main>
  );
}

/** Which file of which machine. */
function Place({
  machines,
  typed,
}: {
  readonly machines: readonly string[];
  readonly typed: FilesPageProps["problem"];
}) {
  const words = useWords();
  return (
    <>
      <label>
        {words({ fr: "Machine", en: "Machine" })}
        <select name="machine">
          {machines.map((name) => (
            <option key={name} value={name} selected={name === typed?.machine}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words({ fr: "Chemin complet", en: "Full path" })}
        <input
          name="path"
          required
          placeholder="/var/log/syslog"
          value={typed?.path}
          spellcheck={false}
        />
      </label>
    </>
  );
}
