import type { Needs } from "@/core/channels/needs";
import type { TextKey } from "@/core/language/say";

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Makes the function that writes any value of a register entry as text, for histories and conflicts. */
export function textOfEntry(nameOf: (id: string) => string, say: (key: TextKey) => string) {
  const one = (value: unknown): string => {
    if (value === null || value === undefined) return "";
    if (typeof value === "boolean") return say(value ? "register.yes" : "register.no");
    if (typeof value === "string") return uuid.test(value) ? nameOf(value) : value;
    if (Array.isArray(value)) return value.map(one).join(", ");
    if (typeof value !== "object") return String(value);
    if ("of" in value) return (value as Needs[number]).of.map(nameOf).join(" / ");
    return "value" in value ? String(value.value) : "";
  };
  return (_: string, value: unknown) => one(value);
}
