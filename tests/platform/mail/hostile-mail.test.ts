import { parse, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from "parse5";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MailView } from "@/app/(signed-in)/evidence/originals/[original]/mail-view";
import { readMail } from "@/platform/mail/read-mail";
import { hostileCases, hostileMail } from "../../support/hostile-mail";

/** Lists the elements and attributes of a page, as a browser's parser finds them; their values do not matter. */
function shapeOf(node: Tree.Node): string[] {
  const own = tree.isElementNode(node)
    ? [`${node.tagName} ${node.attrs.map(({ name }) => name).join(" ")}`.trim()]
    : [];
  return "childNodes" in node ? [...own, ...node.childNodes.flatMap(shapeOf)] : own;
}

async function shown(mail: string): Promise<string[]> {
  const read = await readMail(Buffer.from(mail));
  if (!read) throw new Error("The mail was not read");
  return shapeOf(parse(renderToStaticMarkup(createElement(MailView, { language: "en", mail: read }))));
}

const harmless = await shown(hostileMail([{ n: 0, html: "<p>Dear all</p>" }]));

describe("a mail with hostile HTML", () => {
  it("comes in more than 200 cases", () => {
    expect(new Set(hostileCases.map(({ html }) => html)).size).toBeGreaterThan(200);
  });

  it.each(hostileCases.map((one) => [one.html, one] as const))("is shown as a harmless one is: %s", async (_, one) => {
    expect(await shown(hostileMail([one]))).toEqual(harmless);
  });
});
