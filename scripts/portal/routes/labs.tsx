import { z } from "zod";
import { catalogue } from "../../../checks/catalogue.js";
import { segmentsOf } from "../../../stacks/plan/cabling.js";
import { machineNames, segmentNames } from "../../../stacks/plan/plan.js";
import { stepNames } from "../../cli/reports/step-names.js";
import { kinds } from "../../ground/kinds.js";
import { oneOf } from "../../ground/one-of.js";
import { say } from "../../ground/say.js";
import { text } from "../../ground/text.js";
import type { Tools } from "../../ground/tools.js";
import { examNameRule } from "../../training/exams/exam-name-rule.js";
import type { HintState } from "../../training/hint-state.js";
import { counted } from "../counted.js";
import { exerciseId } from "../deeds/asked-deed.js";
import { plugging } from "../deeds/plugging.js";
import { drawPage } from "../draw-page.js";
import { frameOf } from "../frame-of.js";
import { markOf } from "../mark-of.js";
import { changedSince } from "../pages/changed.js";
import { drawsParts } from "../pages/draws-parts.js";
import { LabPage } from "../pages/lab-page.js";
import { PartsContext } from "../pages/part.js";
import { parts } from "../pages/parts.js";
import type { HintView } from "../pages/view.js";
import type { Asked, Route } from "../route.js";
import { note } from "../store/audit.js";
import { placeServed } from "../store/place.js";
import { viewOf } from "../view-of.js";
import { withNotReady } from "../with-not-ready.js";
import { bodyOf } from "./body-of.js";
import { doneBy, knownTo } from "./deeds.js";
import { malformed } from "./malformed.js";
import { mustNotBeFrozen } from "./must-not-be-frozen.js";
import { mustRun } from "./must-run.js";
import { streamOf } from "./stream.js";

const exerciseBody = z.object({ exercise: exerciseId });

/** A candidate's lab, and what he does to it. */
export const labRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/labs/:lab",
    access: "reader",
    async handle(asked) {
      const { portal, visitor, lab } = asked;
      const [snapshot, place] = await Promise.all([
        portal.feeds.of(lab).snapshot(),
        placeServed(portal.store),
      ]);
      const view = viewOf(snapshot, openIn(portal, lab), isTrainer(asked));
      const mayAct = visitor?.role === "candidate";
      const hasOwnTools = mayAct && place?.ssh !== undefined;
      const { picture, version } = portal;
      const frame = frameOf({ version, lab, mayAct, hasOwnTools, picture, view });
      return drawPage(asked, {
        title: `Lab ${lab}`,
        data: { frame, view, mark: markOf(view) },
        imports: [
          ...[...portal.assets.keys()].filter((name) => name.startsWith("page-chunk-")),
          ...(drawsParts(view) ? [`parts.js?${version}`] : []),
        ],
        children: (
          <PartsContext.Provider value={{ parts, want: () => undefined }}>
            <LabPage frame={frame} view={view} now={view.now} isOffline={false} />
          </PartsContext.Provider>
        ),
      });
    },
  },
  {
    method: "GET",
    path: "/api/labs/:lab/events",
    access: "reader",
    handle(asked) {
      const { portal, lab } = asked;
      const feed = portal.feeds.of(lab);
      return streamOf(asked, {
        follow: (changed) => feed.follow(changed),
        now: async () => viewOf(await feed.snapshot(), openIn(portal, lab), isTrainer(asked)),
        changed: changedSince,
      });
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/check",
    access: "owner",
    async handle(asked) {
      const { words } = await bodyOf(
        asked,
        z.object({ words: z.array(z.string().max(100)).max(400) }),
      );
      const { useCases } = asked.portal;
      await mustNotBeFrozen(asked);
      return begin(asked, {
        verb: "check",
        about: words.length > 3 ? `${words.length} checks` : words.join(" "),
        what: { fr: "contrôle", en: "checking" },
        stops: true,
        async work(tools) {
          const { report } = await useCases.check({ candidate: asked.lab, words }, tools);
          await asked.portal.feeds.of(asked.lab).keep(report.results);
          return { result: undefined };
        },
      });
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/stop",
    access: "owner",
    async handle({ context, portal, actor, lab }) {
      portal.feeds.of(lab).stopDoing();
      await note(portal.store, actor, "stop", lab);
      return context.json({});
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/hints",
    access: "owner",
    async handle(asked) {
      const { context, portal, actor, lab: candidate } = asked;
      const { check, take } = await bodyOf(
        asked,
        z.object({ check: z.string().max(100), take: z.boolean() }),
      );
      if (!catalogue.hints.has(check)) throw malformed(check);
      await mustNotBeFrozen(asked);
      await note(portal.store, actor, take ? "take hint" : "hints", `${candidate} ${check}`);
      const feed = portal.feeds.of(candidate);
      const what = { fr: "indices", en: "hints" };
      const state = await feed.act({ what, stops: !take }, async (tools) => {
        const { state, result } = await portal.useCases.hint({ candidate, check, take }, tools);
        await feed.keep([result]);
        return { result: state };
      });
      return context.json(hintViewOf(state));
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/exercises/start",
    access: "owner",
    async handle(asked) {
      const { exercise } = await bodyOf(asked, exerciseBody);
      const { useCases } = asked.portal;
      return begin(asked, {
        verb: "exercise start",
        about: exercise,
        what: { fr: "mise en place de l'exercice", en: "setting the exercise up" },
        stops: false,
        async work(tools) {
          await useCases.startExercise({ candidate: asked.lab, exercise }, tools);
          return {
            result: undefined,
            told: {
              fr: "L'exercice est en place : l'horloge court.",
              en: "The exercise is set up: the clock runs.",
            },
          };
        },
      });
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/exercises/finish",
    access: "owner",
    async handle(asked) {
      const { exercise } = await bodyOf(asked, exerciseBody);
      const { useCases, feeds } = asked.portal;
      return begin(asked, {
        verb: "exercise finish",
        about: exercise,
        what: { fr: "jugement de l'exercice", en: "judging the exercise" },
        stops: false,
        async work(tools) {
          const { report, tookMinutes, minutes } = await useCases.finishExercise(
            { candidate: asked.lab, exercise },
            tools,
          );
          await feeds.of(asked.lab).keep(report.results);
          const { good, of, lost } = counted(report);
          return {
            result: undefined,
            isGood: good === of && lost.en === "",
            told: {
              fr: `Exercice terminé : ${good}/${of} satisfaits, en ${tookMinutes} min sur ${minutes}.${lost.fr && ` Devait être gardé, et est perdu : ${lost.fr}`}`,
              en: `Exercise finished: ${good}/${of} satisfied, in ${tookMinutes} min of ${minutes}.${lost.en && ` Had to be kept, and is lost: ${lost.en}`}`,
            },
          };
        },
      });
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/exam/finish",
    access: "owner",
    async handle(asked) {
      const { exam } = await bodyOf(
        asked,
        z.object({ exam: z.string().regex(examNameRule.pattern) }),
      );
      const { useCases } = asked.portal;
      return begin(asked, {
        verb: "exam finish",
        about: exam,
        what: { fr: "l'épreuve est rendue, et jugée", en: "the exam is handed in, and judged" },
        stops: false,
        stopsClock: true,
        async work(tools) {
          const { report } = await useCases.finishExam(
            { candidate: asked.lab, exam },
            withoutNotes(tools),
          );
          return {
            result: undefined,
            told: {
              fr: `Épreuve rendue, en ${report.tookMinutes} min sur ${report.minutes}, et jugée : votre formateur a le compte rendu.`,
              en: `The exam is handed in, in ${report.tookMinutes} min of ${report.minutes}, and judged: your trainer has the report.`,
            },
          };
        },
      });
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/reset",
    access: "owner",
    async handle(asked) {
      const { machines } = await bodyOf(
        asked,
        // At least one: none would be the whole lab.
        z.object({ machines: z.array(z.enum(machineNames)).min(1).max(machineNames.length) }),
      );
      const { useCases } = asked.portal;
      return begin(asked, {
        verb: "reset",
        about: machines.join(" "),
        what: {
          fr: `remise à neuf de ${machines.join(", ")}`,
          en: `resetting ${machines.join(", ")}`,
        },
        stops: false,
        async work(tools) {
          const { machines: all, notReady } = await useCases.reset(
            { candidate: asked.lab, machines, isCandidate: true },
            tools,
          );
          const done = { fr: `${all.join(", ")} : à neuf`, en: `${all.join(", ")}: as new` };
          return { result: undefined, told: text`${withNotReady(done, notReady)}.` };
        },
      });
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/plug",
    access: "reader",
    async handle(asked) {
      const { machine, ...cable } = await bodyOf(
        asked,
        z.object({
          machine: z.enum(machineNames),
          from: z.string().max(20),
          to: z.enum(segmentNames).nullable(),
        }),
      );
      const from = oneOf(kinds.segment, cable.from, segmentsOf(machine));
      const { to } = cable;
      const { useCases } = asked.portal;
      if (isTrainer(asked)) {
        const by = doneBy(asked);
        const deed = plugging({ machine, from, to }, by.tools);
        asked.portal.batches.begin(deed, [asked.lab], await knownTo(asked), by);
        return asked.context.json({}, 202);
      }
      return begin(asked, {
        verb: "plug",
        about: `${machine} ${from} → ${to ?? "∅"}`,
        what: { fr: `câble '${from}' de ${machine}`, en: `cable '${from}' of ${machine}` },
        stops: false,
        async work(tools) {
          await mustRun(asked, machine);
          await useCases.plug(
            { candidate: asked.lab, machine, from, to, isCandidate: true },
            tools,
          );
          return {
            result: undefined,
            told: {
              fr: `Câble '${from}' de ${machine} : ${to === null ? "débranché" : `branché sur ${to}`}.`,
              en: `Cable '${from}' of ${machine}: ${to === null ? "pulled out" : `plugged into ${to}`}.`,
            },
          };
        },
      });
    },
  },
];

/** What an exam is judged by, one after the other, is not its candidate's to read. */
function withoutNotes({ tell, ...tools }: Tools): Tools {
  return { ...tools, tell: (event) => event.type !== "note" && tell(event) };
}

function isTrainer({ visitor }: Asked): boolean {
  return visitor?.role === "trainer";
}

function openIn({ consoles }: Asked["portal"], lab: string) {
  return { consoles: consoles.list(lab), desktops: consoles.desktops(lab) };
}

interface Begun {
  /** As it is typed after `lab`, for the audit. */
  readonly verb: string;
  readonly about: string;
  readonly what: Parameters<ReturnType<Asked["portal"]["feeds"]["of"]>["act"]>[0]["what"];
  readonly stops: boolean;
  readonly stopsClock?: boolean;
  readonly work: Parameters<ReturnType<Asked["portal"]["feeds"]["of"]>["act"]>[1];
}

/** Begin something that takes long: the page follows it in its stream, whatever becomes of this request. */
async function begin(
  { context, portal, actor, lab }: Asked,
  { verb, about, what, stops, stopsClock = false, work }: Begun,
): Promise<Response> {
  const act = portal.feeds.of(lab).act({ what, stops, stopsClock }, work);
  // How it ended is told in the stream.
  act.catch(() => undefined);
  await note(portal.store, actor, verb, `${lab} ${about}`.trim());
  return context.json({}, 202);
}

function hintViewOf({ check, outcome, taken, paidMinutes, next }: HintState): HintView {
  return {
    check,
    outcome,
    paidMinutes,
    taken: taken.map(({ step, minutes, text }) => ({
      title: say(stepNames[step]),
      minutes,
      text: say(text),
    })),
    next: next ? { title: say(stepNames[next.step]), minutes: next.minutes } : null,
  };
}
