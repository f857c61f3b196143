import { z } from "zod";

/** Words or phrases as a list that can be edited. */
export const wordList = z.array(z.string().trim().min(1).max(100)).max(2000).readonly();

/** Words that leave open when something is said, or what; one list per language, which an organisation may change. */
export const VagueWords = z.object({ when: wordList, what: wordList });
export type VagueWords = { readonly when: readonly string[]; readonly what: readonly string[] };

const english: VagueWords = {
  when: [
    "as needed",
    "as required",
    "as necessary",
    "as appropriate",
    "if needed",
    "if required",
    "if necessary",
    "if appropriate",
    "when needed",
    "when required",
    "when necessary",
    "when appropriate",
    "where appropriate",
    "asap",
    "as soon as possible",
    "as soon as practicable",
    "in a timely manner",
    "timely",
    "promptly",
    "soon",
    "in due course",
    "regularly",
    "regular basis",
    "periodically",
    "from time to time",
    "occasionally",
    "ad hoc",
    "sometimes",
  ],
  what: [
    "relevant information",
    "relevant details",
    "necessary information",
    "appropriate information",
    "general information",
    "all information",
    "various",
    "and so on",
    "etc",
    "miscellaneous",
  ],
};

const german: VagueWords = {
  when: [
    "bei bedarf",
    "nach bedarf",
    "falls nötig",
    "wenn nötig",
    "falls erforderlich",
    "wenn erforderlich",
    "sofern erforderlich",
    "gegebenenfalls",
    "ggf",
    "zeitnah",
    "so bald wie möglich",
    "sobald wie möglich",
    "so schnell wie möglich",
    "schnellstmöglich",
    "baldmöglichst",
    "in kürze",
    "regelmäßig",
    "in regelmäßigen abständen",
    "von zeit zu zeit",
    "gelegentlich",
    "anlassbezogen",
    "situativ",
    "rechtzeitig",
  ],
  what: [
    "relevante informationen",
    "notwendige informationen",
    "erforderliche informationen",
    "allgemeine informationen",
    "alle informationen",
    "diverses",
    "verschiedenes",
    "usw",
    "und so weiter",
    "sonstiges",
  ],
};

const french: VagueWords = {
  when: [
    "au besoin",
    "si besoin",
    "en cas de besoin",
    "si nécessaire",
    "le cas échéant",
    "s'il y a lieu",
    "dès que possible",
    "au plus vite",
    "dans les meilleurs délais",
    "en temps utile",
    "prochainement",
    "régulièrement",
    "périodiquement",
    "de temps en temps",
    "occasionnellement",
    "ponctuellement",
  ],
  what: [
    "informations pertinentes",
    "informations nécessaires",
    "informations utiles",
    "informations générales",
    "toutes les informations",
    "divers",
    "et ainsi de suite",
  ],
};

const spanish: VagueWords = {
  when: [
    "según sea necesario",
    "según corresponda",
    "si es necesario",
    "cuando sea necesario",
    "en caso necesario",
    "cuando proceda",
    "si procede",
    "lo antes posible",
    "cuanto antes",
    "a la brevedad",
    "oportunamente",
    "a su debido tiempo",
    "regularmente",
    "periódicamente",
    "de vez en cuando",
    "ocasionalmente",
  ],
  what: [
    "información relevante",
    "información pertinente",
    "información necesaria",
    "información general",
    "toda la información",
    "varios",
    "y así sucesivamente",
  ],
};

const japanese: VagueWords = {
  when: [
    "必要に応じて",
    "必要な場合",
    "適宜",
    "随時",
    "適時",
    "適切な時期",
    "速やかに",
    "できるだけ早く",
    "可能な限り早く",
    "なるべく早く",
    "近日中",
    "定期的に",
    "時々",
    "状況に応じて",
  ],
  what: ["関連情報", "必要な情報", "一般的な情報", "すべての情報", "その他もろもろ"],
};

/** The words Tocsin ships with. */
export const shippedVagueWords: VagueWords = {
  when: [english, german, french, spanish, japanese].flatMap(({ when }) => when),
  what: [english, german, french, spanish, japanese].flatMap(({ what }) => what),
};
