import { isUtf8 } from "node:buffer";
import { basename } from "node:path/posix";
import { z } from "zod";
import { catalogue } from "../../../checks/catalogue.js";
import { machineNames } from "../../../stacks/plan/plan.js";
import { LocalizedError } from "../../ground/localized-error.js";
import { Misuse } from "../../ground/misuse.js";
import { language, say } from "../../ground/say.js";
import { visible } from "../../ground/terminal/visible.js";
import { type Text, type Told, text } from "../../ground/text.js";
import type { FilePlace } from "../../operations/machine-files.js";
import { drawPage } from "../draw-page.js";
import { FilesPage } from "../pages/files/files-page.js";
import { refuse } from "../refuse.js";
import { reportTasks } from "../reports/report-tasks.js";
import type { Asked, Route } from "../route.js";
import { noteWithin } from "../store/audit.js";
import {
  attachFile,
  detachFile,
  isSameRun,
  reportFile,
  reportFiles,
} from "../store/report-files.js";
import { formOf } from "./body-of.js";
import { mustNotBeInExam } from "./must-not-be-in-exam.js";

/** Most files that a person takes or puts in an hour: each costs a machine, or the store, up to 1 MiB. */
const mostAnHour = 120;

const placed = z.object({ machine: z.enum(machineNames), path: z.string().max(4000) });
const attached = placed.extend({ task: z.string().max(100), startedAt: z.string().max(40) });
const put = placed.extend({ file: z.instanceof(File) });

/** Files of a lab's machines, into a report, to a reader's computer, and from a trainer's. */
export const fileRoutes: readonly Route[] = [
  { method: "GET", path: "/labs/:lab/files", access: "reader", handle: (asked) => page(asked) },
  {
    method: "POST",
    path: "/labs/:lab/files/attach",
    access: "owner",
    body: "form",
    async handle(asked) {
      const { portal, lab: candidate } = asked;
      const { task, startedAt, ...place } = await formOf(asked, attached);
      return orWhy(asked, place, async () => {
        const found = (await tasksOf(asked)).get(task);
        if (found?.startedAt !== startedAt || !found.isOpen) throw new Misuse(over);
        await noteTaken(asked, "attach file", place);
        const content = await portal.useCases.takeFile({ candidate, ...place });
        await attachFile(
          portal.store,
          { candidate, exercise: found.exercise, startedAt },
          { ...place, content },
        );
        return page(asked, { done: text`${place.machine}:${place.path}: ${joined}` });
      });
    },
  },
  {
    method: "POST",
    path: "/labs/:lab/files/detach",
    access: "owner",
    body: "form",
    async handle(asked) {
      const { context, portal, lab } = asked;
      const { id } = await formOf(asked, z.object({ id: z.coerce.number().int() }));
      const found = (await reportFiles(portal.store, lab)).find((one) => one.id === id);
      const tasks = [...(await tasksOf(asked)).values()];
      const isOpen = tasks.some((task) => task.isOpen && isSameRun(task, found));
      // What was handed in stays as it was.
      if (found && isOpen) await detachFile(portal.store, lab, id);
      return context.redirect(`/labs/${lab}/files`, 303);
    },
  },
  {
    method: "GET",
    path: "/labs/:lab/files/:id",
    access: "reader",
    async handle(asked) {
      const { context, portal, lab } = asked;
      const found = await reportFile(portal.store, lab, Number(context.req.param("id")) || 0);
      if (!found) return refuse(asked, 404, gone);
      const tasks = [...(await tasksOf(asked)).values()];
      if (!tasks.some((task) => isSameRun(task, found))) await mustNotBeInExam(asked);
      return fileAnswer(asked, found.machine, found.path, found.content);
    },
  },
  {
    method: "POST",
    path: "/labs/:lab/files/take",
    access: "reader",
    body: "form",
    async handle(asked) {
      const { portal, lab: candidate } = asked;
      const place = await formOf(asked, placed);
      return orWhy(asked, place, async () => {
        await noteTaken(asked, "take file", place);
        const content = await portal.useCases.takeFile({ candidate, ...place });
        return fileAnswer(asked, place.machine, place.path, content);
      });
    },
  },
  {
    method: "POST",
    path: "/labs/:lab/files/put",
    access: "trainer",
    body: "file",
    async handle(asked) {
      const { portal, lab: candidate } = asked;
      const { file, ...place } = await formOf(asked, put);
      return orWhy(asked, place, async () => {
        await noteTaken(asked, "put file", place);
        const content = new Uint8Array(await file.arrayBuffer());
        await portal.useCases.putFile({ candidate, ...place }, content);
        return page(asked, { done: text`${place.machine}:${place.path}: ${written}` });
      });
    },
  },
];

type Place = Pick<FilePlace, "machine" | "path">;

async function page(
  asked: Asked,
  {
    done,
    problem,
  }: { readonly done?: Told; readonly problem?: Place & { readonly told: Told } } = {},
): Promise<Response> {
  const { portal, visitor, lab } = asked;
  const [tasks, files] = await Promise.all([tasksOf(asked), reportFiles(portal.store, lab)]);
  return drawPage(asked, {
    title: say({ fr: `Fichiers de ${lab}`, en: `Files of ${lab}` }),
    status: problem ? 400 : 200,
    children: (
      <FilesPage
        lab={lab}
        language={language()}
        machines={machineNames}
        isTrainer={visitor?.role === "trainer"}
        tasks={[...tasks].map(([task, { exercise, startedAt, isOpen }]) => ({
          task,
          // In an exam a request is called by its place alone.
          title: say(
            task === exercise
              ? (catalogue.exercises.get(exercise)?.title ?? { fr: exercise, en: exercise })
              : { fr: `Demande ${task}`, en: `Request ${task}` },
          ),
          startedAt,
          isOpen,
          files: files.filter((file) => isSameRun(file, { exercise, startedAt })),
        }))}
        done={done && visible(say(done))}
        {...(problem && { problem: { ...problem, told: visible(say(problem.told)) } })}
      />
    ),
  });
}

async function tasksOf({ portal, visitor, lab }: Asked) {
  const { facts } = await portal.feeds.of(lab).snapshot();
  return reportTasks(facts, visitor?.role === "trainer");
}

/** Noted before the file moves, so that the audit has every file. */
function noteTaken({ portal, actor, lab }: Asked, what: string, { machine, path }: Place) {
  return noteWithin(portal.store, actor, what, `${lab} ${machine}:${path.slice(0, 200)}`, {
    most: mostAnHour,
    refused: {
      fr: `${mostAnHour} fichiers en une heure suffisent : faites-en une archive ('tar czf'), ou attendez`,
      en: `${mostAnHour} files in an hour are enough: make an archive of them ('tar czf'), or wait`,
    },
  });
}

/** Do the work; show an error on the page, beside what was typed. */
async function orWhy(asked: Asked, place: Place, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (problem) {
    if (!(problem instanceof LocalizedError)) throw problem;
    return page(asked, { problem: { ...place, told: problem.told } });
  }
}

/**
 * Send a file to a reader. Root on the machine wrote it: the browser shows plain text or saves the file, and runs none
 * of it.
 */
function fileAnswer({ context }: Asked, machine: string, path: string, content: Buffer): Response {
  const name = encodeURIComponent(`${machine}-${basename(path)}`);
  const isText = isUtf8(content) && !content.includes(0);
  return context.body(new Uint8Array(content), 200, {
    "content-type": isText ? "text/plain; charset=utf-8" : "application/octet-stream",
    "content-disposition": `${isText ? "inline" : "attachment"}; filename*=UTF-8''${name}`,
  });
}

const joined: Text = { fr: "joint au compte rendu", en: "attached to the report" };
const written: Text = { fr: "déposé", en: "put there" };

const over: Text = {
  fr: "l'exercice est terminé, ou n'a pas commencé ici à ce moment : rien n'a été joint à son compte rendu",
  en: "the exercise is over, or did not begin here at that time: nothing was attached to its report",
};

const gone: Text = {
  fr: "ce fichier n'est plus joint à un compte rendu : rechargez la page",
  en: "this file is no longer attached to a report: load the page again",
};
