import type { PathFields } from "@/core/people/fields";
import { splitContact } from "./contact-text";
import type { LabelOf } from "./labels";
import type { Take } from "./take";

const longestValue = 1000;
const mostPaths = 30;
const mobile = /mobil|cell|handy|natel|portable|m[óo]vil|celular|携帯/i;

type Kind = PathFields["kind"];

/** Takes the ways to reach somebody out of a line of a contact list, in the order to try them. */
export function contactPaths(take: Take, labelOf: LabelOf): PathFields[] {
  const numbers = (field: "phone" | "alternatePhone") =>
    lines(take(field, isValue)).map((value) => path(mobile.test(labelOf(field)) ? "mobile" : "phone", value));
  const paths = [
    ...numbers("phone"),
    ...numbers("alternatePhone"),
    ...mails(take("email", isValue)),
    ...anyWay(take("contact", isPureReach)),
    ...anyWay(take("outOfBand", isValue)),
    ...lines(take("portal", isValue)).map((value) => path("portal", value)),
    ...[take("address", isValue)].filter(Boolean).map((value) => path("post", value)),
  ];
  return paths.filter(({ value }, at) => paths.findIndex((other) => other.value === value) === at).slice(0, mostPaths);
}

const isValue = (text: string) => text.length <= longestValue && lines(text).length <= 5;

/** Reach data of no stated kind is taken when nothing but an address and a number stands in it, or neither. */
function isPureReach(text: string): boolean {
  const { name, email, phone } = splitContact(text);
  return isValue(text) && (name === "" || (email === "" && phone === ""));
}

function anyWay(text: string): PathFields[] {
  const { name, email, phone } = splitContact(text);
  if (text === "") return [];
  if (name !== "" || (email === "" && phone === "")) return [path("other", text)];
  return [...(phone ? [path("phone", phone)] : []), ...(email ? [path("email", email)] : [])];
}

function mails(text: string): PathFields[] {
  const parts = text.split(/[\s;,]+/).filter(Boolean);
  if (parts.every((part) => part.includes("@"))) return parts.map((part) => path("email", part));
  return [path("other", text)];
}

const lines = (text: string) => text.split(/[\n;]/).flatMap((line) => line.trim() || []);

function path(kind: Kind, value: string): PathFields {
  return { kind, value: value.replace(/\s+/g, " ").trim(), needs: [], verifiedAt: null };
}
