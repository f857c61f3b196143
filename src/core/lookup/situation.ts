import { z } from "zod";
import { languages } from "@/core/language/say";

/** What may have happened, as people without an account choose it. */
export const situations = [
  "lost-device",
  "suspicious-mail",
  "clicked",
  "breach",
  "near-miss",
  "physical-alarm",
  "outsider-asks",
  "press-calls",
  "something-else",
] as const;
export type Situation = (typeof situations)[number];

/** Where they may be. */
export const places = ["site", "home", "cloud"] as const;
export type Place = (typeof places)[number];

export const WhomToTell = z.object({
  situation: z.enum(situations).optional(),
  place: z.enum(places).optional(),
  /** One site by name; stands for the place too. */
  site: z.string().max(200).optional(),
  /** Own words, for "something else". */
  search: z.string().trim().max(200).default(""),
  language: z.enum(languages).default("en"),
});
