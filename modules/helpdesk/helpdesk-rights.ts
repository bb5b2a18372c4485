import { ofCompany } from "../../stacks/plan/company.js";
import { articles } from "./articles.js";
import { helpdesk } from "./helpdesk.js";

const queues = ofCompany(() => helpdesk().addresses.map(({ queue }) => queue));
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
export const helpdeskRights = ofCompany(
  () =>
    [
      { GroupDomain: "UserDefined", GroupId: helpdesk().technicians, Right: work },
      { UserId: helpdesk().bench, Right: work },
      { GroupDomain: "UserDefined", GroupId: helpdesk().technicians, Right: ["ShowAssetsMenu"] },
      {
        GroupDomain: "UserDefined",
        GroupId: helpdesk().technicians,
        ObjectType: "RT::Catalog",
        ObjectId: helpdesk().inventory.catalog,
        Right: ["ShowCatalog", "ShowAsset", "CreateAsset", "ModifyAsset"],
      },
      ...queues().map((queue) => ({
        ...everyone,
        Queue: queue,
        Right: ["SeeQueue", "CreateTicket"],
      })),
      { ...everyone, Right: ["SeeCustomField", "SetInitialCustomField"] },
      {
        ...everyone,
        ObjectType: "RT::Class",
        ObjectId: knowledge,
        Right: ["SeeClass", "ShowArticle"],
      },
      { ...requester, Right: ["ShowTicket", "ReplyToTicket"] },
      ...[...queues(), helpdesk().tier3].map((queue) => ({
        GroupDomain: "RT::Queue-Role",
        GroupType: "Requestor",
        Queue: queue,
        Right: "ValidateResolution",
      })),
    ] as const,
);
