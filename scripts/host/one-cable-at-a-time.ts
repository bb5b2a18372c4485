import { nodesOn } from "../../stacks/plan/cabling.js";
import { type NodeName, segmentNames } from "../../stacks/plan/plan.js";

/**
 * Do something to nodes that has Docker plug or unplug their cables: in turn on one segment, side by
 * side on several. Docker 20.10 takes two of its locks in either order when two containers join or
 * leave one network together, and may then answer nothing about networks ever again (libnetwork:
 * `getSvcRecords` against `processEndpointCreate` and `processEndpointDelete`).
 */
export async function oneCableAtATime(
  names: readonly NodeName[],
  work: (name: NodeName) => Promise<unknown>,
): Promise<void> {
  const lane = async (wanted: readonly NodeName[]) => {
    for (const name of wanted) await work(name);
  };
  await Promise.all(
    segmentNames.map((segment) =>
      lane(nodesOn(segment).filter((name) => names.includes(name) && !isRouter(name))),
    ),
  );
  await lane(names.filter(isRouter));
}

/** Whether a node has a cable in several segments. */
function isRouter(node: NodeName): boolean {
  return segmentNames.filter((segment) => nodesOn(segment).includes(node)).length > 1;
}
