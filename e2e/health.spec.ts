import { expect, test } from "@playwright/test";

test("the started product says that it is alive and ready", async ({ request }) => {
  for (const question of ["live", "ready"]) {
    const answer = await request.get(`/api/health/${question}`);
    expect(answer.status(), question).toBe(200);
  }
});
