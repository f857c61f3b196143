import { redirect } from "next/navigation";
import { termLists } from "@/core/organisation/terms";

export default function ListsPage(): never {
  redirect(`/matrix/lists/${termLists[0]}`);
}
