import { accept, type Result } from "@/core/shared/result";

/** Adds the sample organisation and gives one line per sign-in; loaded only when it is asked for, to keep starts quick. */
export async function addDemo(appUrl: string, dataFolder: string): Promise<Result<string[]>> {
  const { seedDemo, signInLines } = await import("./seed");
  const seeded = await seedDemo(appUrl, dataFolder, new Date());
  return seeded.ok ? accept(signInLines(seeded.value)) : seeded;
}
