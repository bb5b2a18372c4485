import { useMemo, useState } from "preact/hooks";
import { type Acts, ActsContext } from "../pages/acts.js";
import { CallActsContext } from "../pages/call-acts.js";
import { type Changed, withChanged } from "../pages/changed.js";
import { LabPage } from "../pages/lab-page.js";
import { type Parts, PartsContext } from "../pages/part.js";
import type { HintView, LabFrame, LabView, ReportRead } from "../pages/view.js";
import { callActs } from "./call-acts.js";
import { post } from "./post.js";
import { postTold } from "./post-told.js";
import { useAssist } from "./use-assist.js";
import { useFrame } from "./use-frame.js";
import { useNow } from "./use-now.js";
import { useParts } from "./use-parts.js";
import { useStream } from "./use-stream.js";
import { useTerminals } from "./use-terminals.js";

export interface LiveLabProps {
  readonly frame: LabFrame;
  readonly first: LabView;
  /** Of `first`. */
  readonly mark: string;
  /** What `first` is drawn with besides; undefined where it needs none of it. */
  readonly parts: Parts | undefined;
}

/** A lab's page, alive. */
export function LiveLab({ frame: drawn, first, mark, parts }: LiveLabProps) {
  const [frame, learn] = useFrame(drawn);
  const [view, setView] = useState(first);
  const url = `/api/labs/${frame.lab}`;
  const isOffline = useStream<Changed>(`${url}/events`, mark, (changed) =>
    setView((before) => withChanged(before, changed)),
  );
  const terminals = useTerminals(frame, view);
  const assist = useAssist(frame, view);
  const acts = useMemo(
    (): Acts => ({
      learn,
      check: (words) => void post(`${url}/check`, { words }),
      stop: () => void post(`${url}/stop`, {}),
      startExercise: (exercise) => void post(`${url}/exercises/start`, { exercise }),
      finishExercise: (exercise) => void post(`${url}/exercises/finish`, { exercise }),
      handIn: (exam) => void post(`${url}/exam/finish`, { exam }),
      ...terminals,
      reset: (machines) => void post(`${url}/reset`, { machines }),
      plug: (machine, from, to) => void post(`${url}/plug`, { machine, from, to }),
      password: (account) => postTold(`${url}/accounts/password`, { account }),
      assist: (ask) => void assist(ask),
      readMessage: (message) => void post(`${url}/messages/read`, { message }),
      readReport: (asked) => read<ReportRead>(`${url}/report?${new URLSearchParams({ ...asked })}`),
      saveReport: (report) => postTold(`${url}/report/save`, report),
      hint: (check, take) => post<HintView>(`${url}/hints`, { check, take }),
    }),
    [url],
  );
  return (
    <ActsContext.Provider value={acts}>
      <CallActsContext.Provider value={callActs}>
        <PartsContext.Provider value={useParts(frame, parts)}>
          <LabPage frame={frame} view={view} now={useNow(view.now)} isOffline={isOffline} />
        </PartsContext.Provider>
      </CallActsContext.Provider>
    </ActsContext.Provider>
  );
}

/** Ask the server for something. @returns undefined where it does not answer, or refuses */
async function read<T>(url: string): Promise<T | undefined> {
  const answer = await fetch(url).catch(() => undefined);
  return answer?.ok ? ((await answer.json().catch(() => undefined)) as T | undefined) : undefined;
}
