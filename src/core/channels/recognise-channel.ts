import { anyOf, plain } from "@/core/shared/words";
import type { ChannelKind } from "./channel";

type Kind = (typeof ChannelKind)["options"][number];

/** Words by which kinds of channel are recognised, in English, German, French, Spanish and Japanese; the first that fits counts. */
const kinds: readonly (readonly [Kind, string])[] = [
  [
    "encrypted-email",
    "encrypted e-mail|encrypted email|encrypted mail|secure email|s/mime|pgp|verschlüsselte e-mail|verschlüsselte mail|courriel chiffré|correo cifrado|暗号化メール",
  ],
  [
    "secure-chat",
    "signal|threema|wire|element|secure chat|secure messenger|encrypted messenger|verschlüsselter messenger|messagerie sécurisée",
  ],
  ["email", "e-mail|email|mail|newsletter|courriel|correo|correo electrónico|メール"],
  ["war-room", "war room|crisis room|krisenraum|lagezentrum|lageraum|salle de crise|sala de crisis"],
  [
    "conference",
    "conference|conference call|conference bridge|bridge call|bridge|video call|video conference|zoom|webex|webinar|telefonkonferenz|videokonferenz|telko|visioconférence|videoconferencia|オンライン会議|電話会議",
  ],
  ["sms", "sms|text message|textnachricht|mensaje de texto|ショートメッセージ"],
  [
    "phone",
    "phone|telephone|phone call|call|hotline|mobile|satellite phone|telefon|telefonisch|anruf|satellitentelefon|téléphone|appel|teléfono|llamada|電話",
  ],
  [
    "portal",
    "portal|reporting portal|web form|online form|meldeportal|meldeformular|onlineformular|webformular|portail|formulaire en ligne|formulario|ポータル",
  ],
  ["ticket", "ticket|tickets|ticketing|ticket system|ticketsystem|jira|servicenow|チケット"],
  [
    "letter",
    "letter|registered letter|post|postal mail|fax|brief|einschreiben|briefpost|courrier|lettre recommandée|carta|書面|郵送",
  ],
  ["intranet", "intranet|wiki|sharepoint|confluence|イントラネット|社内ポータル"],
  ["website", "website|web site|status page|homepage|webseite|statusseite|site web|sitio web|ウェブサイト"],
  [
    "media",
    "press release|press conference|media|social media|pressemitteilung|pressekonferenz|soziale medien|communiqué de presse|réseaux sociaux|nota de prensa|redes sociales|プレスリリース",
  ],
  [
    "alarm",
    "alarm|alert|alerting tool|pager|pagerduty|opsgenie|siren|mass notification|alarmierung|alarmierungssystem|alarme|alerte|alarma|緊急通報",
  ],
  [
    "notice-board",
    "notice board|bulletin board|poster|schwarzes brett|aushang|panneau d'affichage|tablón de anuncios|掲示板",
  ],
  ["chat", "chat|teams|slack|mattermost|whatsapp|messenger|microsoft teams|messagerie instantanée|チャット"],
  [
    "in-person",
    "in person|face to face|meeting|meetings|briefing|standup|town hall|persönlich|besprechung|sitzung|versammlung|réunion|en personne|reunión|en persona|会議|対面|口頭",
  ],
];

const patterns = kinds.map(([kind, words]) => [kind, anyOf(words.split("|"))] as const);

/** Recognises what kind of channel a name speaks of; `other` when it says nothing. */
export function recogniseChannel(name: string): Kind {
  const words = plain(name);
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}
