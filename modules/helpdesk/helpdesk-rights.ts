import { articles } from "./articles.js";
import { helpdesk } from "./helpdesk.js";

const { addresses, bench, inventory, technicians, tier3 } = helpdesk;
const queues = addresses.map(({ queue }) => queue);
const [knowledge] = Object.keys(articles);

const work = [
  ...["SeeQueue", "ShowTicket", "ShowTicketComments", "ShowOutgoingEmail", "CreateTicket"],
  ...[
    "ReplyToTicket",
    "CommentOnTicket",
    "ForwardMessage",
    "ModifyTicket",
    "OwnTicket",
    "TakeTicket",
  ],
  ...[
    "StealTicket",
    "ReassignTicket",
    "SeeCustomField",
    "ModifyCustomField",
    "SetInitialCustomField",
  ],
  ...["SeeClass", "ShowArticle", "CreateArticle", "ModifyArticle", "SeeGroup", "ModifySelf"],
];

const everyone = { GroupDomain: "SystemInternal", GroupType: "Everyone" };
const requester = { GroupDomain: "RT::System-Role", GroupType: "Requestor" };

/** Who may what in the helpdesk, as RT's initial data has it: what RT is born with comes besides. */
export const helpdeskRights = [
  { GroupDomain: "UserDefined", GroupId: technicians, Right: work },
  { UserId: bench, Right: work },
  { GroupDomain: "UserDefined", GroupId: technicians, Right: ["ShowAssetsMenu"] },
  {
    GroupDomain: "UserDefined",
    GroupId: technicians,
    ObjectType: "RT::Catalog",
    ObjectId: inventory.catalog,
    Right: ["ShowCatalog", "ShowAsset", "CreateAsset", "ModifyAsset"],
  },
  ...queues.map((queue) => ({ ...everyone, Queue: queue, Right: ["SeeQueue", "CreateTicket"] })),
  { ...everyone, Right: ["SeeCustomField", "SetInitialCustomField"] },
  {
    ...everyone,
    ObjectType: "RT::Class",
    ObjectId: knowledge,
    Right: ["SeeClass", "ShowArticle"],
  },
  { ...requester, Right: ["ShowTicket", "ReplyToTicket"] },
  ...[...queues, tier3].map((queue) => ({
    GroupDomain: "RT::Queue-Role",
    GroupType: "Requestor",
    Queue: queue,
    Right: "ValidateResolution",
  })),
] as const;
