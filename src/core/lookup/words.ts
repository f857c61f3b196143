import { anyOf } from "@/core/shared/words";
import type { Place, Situation } from "./situation";

/** Words by which rows are recognised, in English, German, French, Spanish and Japanese. */
const situationWords: Record<Exclude<Situation, "something-else">, readonly string[]> = {
  "lost-device": [
    ...[
      "lost device",
      "stolen device",
      "lost or stolen",
      "lost laptop",
      "stolen laptop",
      "lost phone",
      "loss of device",
    ],
    ...["lost equipment", "device loss", "device theft", "theft", "missing device"],
    ...[
      "geräteverlust",
      "verlust eines geräts",
      "verlorenes gerät",
      "gestohlenes gerät",
      "diebstahl",
      "verlust oder diebstahl",
    ],
    ...["appareil perdu", "perte ou vol", "vol d'appareil", "perte d'appareil", "ordinateur volé"],
    ...["dispositivo perdido", "pérdida o robo", "robo de dispositivo", "equipo perdido", "equipo robado"],
    ...["紛失", "盗難"],
  ],
  "suspicious-mail": [
    ...[
      "phishing",
      "suspicious mail",
      "suspicious e-mail",
      "suspicious email",
      "suspicious message",
      "spam",
      "smishing",
    ],
    ...["business email compromise", "business e-mail compromise", "vishing"],
    ...["verdächtige mail", "verdächtige e-mail", "verdächtige nachricht"],
    ...["hameçonnage", "courriel suspect", "message suspect", "mail suspect"],
    ...["suplantación", "correo sospechoso", "mensaje sospechoso"],
    ...["フィッシング", "不審なメール", "不審メール"],
  ],
  clicked: [
    ...[
      "clicked",
      "gave credentials",
      "ran the payload",
      "credentials entered",
      "opened attachment",
      "malware",
      "ransomware",
      "virus",
    ],
    ...["angeklickt", "zugangsdaten eingegeben", "anhang geöffnet", "schadsoftware", "verschlüsselungstrojaner"],
    ...["cliqué", "rançongiciel", "logiciel malveillant", "pièce jointe ouverte"],
    ...["hizo clic", "programa malicioso", "código malicioso", "secuestro de datos"],
    ...["クリック", "マルウェア", "ランサムウェア"],
  ],
  breach: [
    ...[
      "breach",
      "data breach",
      "data leak",
      "leak",
      "personal data",
      "unauthorised access",
      "unauthorized access",
      "misconfiguration",
    ],
    ...[
      "datenpanne",
      "datenschutzverletzung",
      "datenleck",
      "unbefugter zugriff",
      "verletzung des schutzes personenbezogener daten",
    ],
    ...["violation de données", "fuite de données", "accès non autorisé", "données personnelles"],
    ...[
      "brecha",
      "violación de datos",
      "fuga de datos",
      "fuga de información",
      "acceso no autorizado",
      "datos personales",
    ],
    ...["情報漏えい", "情報漏洩", "個人データ", "不正アクセス"],
  ],
  "near-miss": [
    ...["near miss", "near-miss", "concern", "weakness", "vulnerability", "almost happened"],
    ...["beinahe-vorfall", "beinahevorfall", "beinahe", "schwachstelle", "bedenken"],
    ...["presque accident", "quasi-incident", "vulnérabilité", "faiblesse"],
    ...["cuasi incidente", "casi incidente", "debilidad", "vulnerabilidad"],
    ...["ヒヤリハット", "脆弱性"],
  ],
  "physical-alarm": [
    ...["physical", "alarm", "fire", "flood", "intruder", "break-in", "evacuation", "site incident", "secure area"],
    ...[
      "alarmanlage",
      "feuer",
      "brand",
      "einbruch",
      "evakuierung",
      "hochwasser",
      "wassereinbruch",
      "sicherheitsbereich",
    ],
    ...["incendie", "intrusion", "inondation", "alarme", "évacuation", "locaux"],
    ...["incendio", "intrusión", "inundación", "alarma", "evacuación", "física"],
    ...["火災", "侵入", "避難", "物理", "警報"],
  ],
  "outsider-asks": [
    ...[
      "request for security documents",
      "request for documents",
      "security questionnaire",
      "customer audit",
      "asks for documents",
    ],
    ...["information request", "due diligence", "third-party request"],
    ...["anfrage nach unterlagen", "sicherheitsfragebogen", "unterlagen", "auskunftsersuchen", "kundenaudit"],
    ...["demande de documents", "questionnaire de sécurité", "audit client"],
    ...["solicitud de documentos", "cuestionario de seguridad", "auditoría de cliente"],
    ...["資料請求", "資料の依頼", "セキュリティ質問票"],
  ],
  "press-calls": [
    ...[
      "press",
      "news media",
      "the media",
      "media enquiry",
      "media inquiry",
      "journalist",
      "holding statement",
      "public statement",
      "reporter calls",
    ],
    ...[
      "presse",
      "medienanfrage",
      "die medien",
      "journalist",
      "journalisten",
      "journalistin",
      "pressestelle",
      "stellungnahme",
    ],
    ...["médias", "journaliste", "communiqué"],
    ...["prensa", "medios de comunicación", "periodista", "comunicado"],
    ...["報道", "記者", "プレス", "マスコミ"],
  ],
};

const placeWords: Record<Exclude<Place, "site">, readonly string[]> = {
  home: [
    "home",
    "remote",
    "vpn",
    "home office",
    "homeoffice",
    "zuhause",
    "mobiles arbeiten",
    "télétravail",
    "domicile",
    "teletrabajo",
    "casa",
    "remoto",
    "在宅",
    "リモート",
  ],
  cloud: ["cloud", "saas", "tenant", "hosted", "nuage", "nube", "クラウド"],
};

const bulletin = [
  "bulletin",
  "newsletter",
  "notice board",
  "rundbrief",
  "aushang",
  "schwarzes brett",
  "boletín",
  "tablón",
  "affichage",
  "掲示板",
  "お知らせ",
];

/** Patterns for plain texts, made once. */
export const patterns = {
  situation: mapValues(situationWords, anyOf),
  place: mapValues(placeWords, anyOf),
  bulletin: anyOf(bulletin),
};

function mapValues<Key extends string, From, To>(from: Record<Key, From>, to: (value: From) => To): Record<Key, To> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value as From)])) as Record<Key, To>;
}
