import { type Language, say } from "@/core/language/say";

/** Says the name of a list of contacts, kept as `kind:of`, such as `outside:Legal counsel`. */
export function sayListName(language: Language, name: string): string {
  const [kind = "", of = ""] = [name.slice(0, name.indexOf(":")), name.slice(name.indexOf(":") + 1)];
  if (kind === "outside")
    return of ? say(language, "review.lists.outside", { of }) : say(language, "review.lists.nobodys");
  if (kind === "department")
    return of ? say(language, "review.lists.department", { of }) : say(language, "review.lists.posts");
  return say(language, "review.lists.rest");
}
