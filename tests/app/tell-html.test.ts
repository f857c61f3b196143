import { describe, expect, it } from "vitest";
import { html } from "@/app/tell/html";

describe("markup of the look-up", () => {
  it("escapes every value, in texts and in attributes", () => {
    const bad = `"><script>alert('x')</script>&`;
    expect(html`<a href="${bad}">${bad}</a>`.markup).toBe(
      `<a href="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</a>`,
    );
  });
  it("takes markup as it is and leaves out what is not there", () => {
    expect(html`<p>${html`<b>x</b>`}${[html`1`, html`2`]}${undefined}${false}${0}</p>`.markup).toBe(
      "<p><b>x</b>120</p>",
    );
  });
});
