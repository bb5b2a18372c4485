import { entriesOf } from "../../scripts/ground/entries-of.js";
import { type Login, loginOf } from "./company/login-of.js";
import { posts } from "./company/posts.js";
import { company, ofCompany } from "./company.js";
import type { Person } from "./people.js";

/** A person of the company, as a text or a story needs them. */
interface Member extends Pick<Person, "given" | "surname" | "title"> {
  readonly login: Login;
  /** Given name and surname. */
  readonly name: string;
}

type Posts = typeof posts;

/**
 * The company's people by what they do there: whoever needs somebody names the post, and the company says
 * who holds it. The accountant and the management controller have one surname: stories turn on it.
 */
export const staff = ofCompany(
  () =>
    Object.fromEntries(
      entriesOf(posts).map(([post, place]) => {
        const { given, surname, title = place.title } = company().people[post];
        const login = loginOf({ given, surname });
        return [post, { ...place, given, surname, title, login, name: `${given} ${surname}` }];
      }),
    ) as { readonly [P in keyof Posts]: Omit<Posts[P], "title"> & Member },
);
