const longest = 500;

/** Takes the e-mail address and the telephone number out of a text such as "Ada Example, ada@example.com, +1 555 0100". */
export function splitContact(text: string): { name: string; email: string; phone: string } {
  if (text.length > longest) return { name: text, email: "", phone: "" };
  const email = /[^\s,;<>()[\]]+@[^\s,;<>()[\]@]+\.[a-z]{2,}/i.exec(text)?.[0] ?? "";
  const rest = email ? text.replace(email, "") : text;
  const phone = /[+(]?\b\d[\d\s()/.–-]{5,}\d\b/.exec(rest)?.[0] ?? "";
  const name = (phone ? rest.replace(phone, "") : rest)
    .split(/[,;\n|]|<\s*>|\(\s*\)/)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .join(", ");
  return { name, email, phone };
}
