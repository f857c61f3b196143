/**
 * What the passwords on published breach lists are made of: their words, names and phrases, put together for Tocsin from
 * general knowledge (no list was copied). The order does not matter.
 */
const words = `
password passwort passwd pass passphrase motdepasse contrasena contrasenia wachtwoord senha parola heslo haslo kennwort
geheim secret secreto segredo admin administrator administrador root user username benutzer guest gast login logon
welcome willkommen bienvenue bienvenido hello hallo bonjour hola ciao letmein let me in open sesame opensesame access
zugang change changeme change this now temp temporary default standard initial start system server network netzwerk
computer internet security sicherheit secure sicher master test testing tester demo sample example beispiel please bitte
company firma office buero work arbeit business account konto database backup support helpdesk service manager
the and is my mein meine your dein for not new neu old alt one two three four five six seven eight nine ten
i am you are we this that it was with very much more forever immer always never ever again
love liebe amour amor iloveyou ich dich te quiero jetaime loveme lover lovely baby babygirl babe darling honey sweet
sweetie sweetheart schatz schatzi engel angel princess prinzessin princesa prince queen king koenig lord lady god jesus
christ heaven himmel hell hölle hoelle devil satan demon ghost spirit magic wizard dragon drache unicorn einhorn phoenix
monkey affe tiger lion loewe wolf bear baer eagle adler falcon falke hawk shark hai dolphin delfin cat katze dog hund
puppy kitty kitten mouse maus rabbit hase horse pferd cow pig fish fisch bird vogel butterfly schmetterling spider snake
panther puma jaguar cobra viper turtle frog chicken duck penguin panda koala elephant elefant giraffe zebra
sun sunshine sonne sonnenschein moon mond star stern stars starlight sky sea meer ocean river fluss water wasser fire
feuer ice eis snow schnee rain regen storm sturm thunder donner lightning blitz wind earth erde world welt mountain berg
forest wald flower blume rose tulip lily daisy tree baum apple apfel banana orange cherry kirsche lemon peach melon
strawberry erdbeere chocolate schokolade cookie cake kuchen candy sugar zucker cheese kaese butter bread brot pizza pasta
coffee kaffee tea beer bier wine wein whiskey vodka milk milch pepper pfeffer
red rot blue blau green gruen yellow gelb black schwarz white weiss silver silber gold golden purple lila pink rosa
orange brown braun grey gray grau
spring summer autumn winter fruehling frühling sommer herbst january february march april june july august september
october november december januar februar maerz märz mai juni juli oktober dezember monday tuesday wednesday thursday
friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag today tomorrow yesterday heute morgen
day tag night nacht week woche month monat year jahr christmas weihnachten easter ostern birthday geburtstag holiday
urlaub vacation party
football fussball fußball soccer baseball basketball hockey tennis golf volleyball handball cricket rugby boxing skiing
swimming cycling runner racing player champion winner sieger team mannschaft bayern muenchen münchen dortmund borussia
schalke hamburg bremen koeln köln berlin frankfurt stuttgart leipzig arsenal chelsea liverpool manchester united city
barcelona barca madrid real juventus milan inter ajax celtic rangers lakers yankees cowboys steelers eagles patriots
london paris rome wien vienna zurich zuerich geneva newyork boston chicago dallas houston denver phoenix texas california
florida america england deutschland germany france espana italia austria oesterreich schweiz switzerland europe europa
canada mexico brasil argentina india china japan russia
michael thomas andreas stefan stephan christian daniel markus martin peter wolfgang klaus frank juergen jürgen uwe bernd
alexander sebastian florian tobias matthias oliver jan tim lukas leon paul felix jonas max maximilian anna maria sandra
andrea nicole stefanie julia katharina sabine petra susanne monika claudia birgit martina laura lena sarah lisa
james john robert william david richard joseph charles christopher matthew anthony donald steven andrew joshua kevin
brian george edward ronald timothy jason jeffrey ryan jacob nicholas eric jonathan justin scott brandon benjamin samuel
gregory patrick jack dennis jerry tyler aaron jose adam nathan henry zachary mary patricia jennifer linda elizabeth
barbara susan jessica karen nancy margaret betty ashley emily kimberly donna michelle carol amanda melissa deborah
stephanie rebecca sharon cynthia kathleen amy angela shirley brenda emma pamela hannah samantha olivia sophie sophia
charlotte mia carlos juan luis miguel antonio francisco pierre jean marie luigi giovanni marco giulia
mother father mutter vater mama papa mom mommy dad daddy son daughter brother sister bruder schwester family familie
friend friends freund freunde boy girl man woman men women child children kind kinder wife husband
superman batman spiderman ironman wonderwoman hulk thor avengers marvel starwars startrek skywalker vader yoda jedi
pokemon pikachu naruto goku zelda mario sonic minecraft fortnite warcraft counterstrike playstation nintendo xbox
gandalf frodo hobbit hogwarts harry potter matrix terminator rocky rambo bond disney mickey minnie donald snoopy garfield
ferrari porsche mercedes benz bmw audi volkswagen toyota honda nissan ford mustang corvette harley davidson yamaha suzuki
google facebook instagram twitter youtube amazon microsoft windows apple iphone samsung android linux ubuntu cisco oracle
nokia sony dell lenovo intel adobe yahoo gmail hotmail outlook email mail
music musik guitar gitarre piano metal metallica slipknot nirvana beatles elvis queen eminem rihanna madonna shakira
dance dancer rock jazz hiphop techno
freedom freiheit liberty peace frieden hope hoffnung faith glaube trust trustno lucky luck glueck glück happy happiness
smile laugh funny crazy verrueckt cool hot sexy pretty beautiful schoen schön strong stark super mega ultra power energy
money geld cash dollar euro million rich reich success erfolg genius hero killer hunter ranger warrior soldier army navy
marine police polizei pirate ninja samurai knight ritter viking cowboy boss chef captain kapitaen doctor doktor teacher
lehrer student school schule university college house haus home heim garden garten car auto truck bike motor train zug
plane boat schiff camera phone telefon handy book buch paper pencil table tisch window fenster door tuer key schluessel
number nummer zero null first last best beste better good gut great gross big small little klein long short fast slow
correct battery staple horse quick brown fox jumps jumped over lazy dog thequickbrownfox mary had lamb to be or question
all your base belong us live laugh love carpe diem memento mori hakuna matata what the hell fuck fucking fuckyou fuckoff
shit bitch asshole arsch scheisse scheiße merde puta mierda bastard whatever nothing nichts something everything alles
thequickbrownfoxjumpsoverthelazydog correcthorsebatterystaple maryhadalittlelamb twinkletwinklelittlestar
tobeornottobe tobeornottobethatisthequestion maytheforcebewithyou allyourbasearebelongtous iloveyousomuch
iwillalwaysloveyou winteriscoming onceuponatime happybirthdaytoyou alleineentchen allemeineentchen
seinodernichtsein deutschlandueberalles liberteegalitefraternite
nobody somebody asdf jkl yxcv qwertz qwerty azerty zaq xsw qaz wsx edc rfv abc xyz
`;

/** Keys that lie side by side, and the order of alphabet and digits: walks along them are guessed first. */
const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "qwertzuiopü",
  "azertyuiop",
  "asdfghjkl",
  "asdfghjklöä",
  "qsdfghjklm",
  "zxcvbnm",
  "yxcvbnm",
  "wxcvbn",
  "!@#$%^&*()",
  '!"§$%&/()=',
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "1q2w3e4r5t6z7u8i9o0p",
  "a1b2c3d4e5f6g7h8i9",
];

const wordSet = new Set(words.trim().split(/\s+/));
const longest = Math.max(...[...wordSet].map((word) => word.length));
const walks = rows.flatMap((row) => [row + row, [...(row + row)].reverse().join("")]);
const unleet: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "!": "i",
  "€": "e",
  "|": "l",
};

/**
 * Estimates how many bits a guesser needs who knows common words, names, keyboard walks, dates and repetitions.
 * It takes the cheapest way to put the password together out of those parts.
 */
export function guessBits(password: string): number {
  const joined = password.replace(/[\s\-_.,:;+]/g, "");
  return Math.min(cheapestParts(password), cheapestParts(joined) + 2);
}

function cheapestParts(password: string): number {
  const text = [...password.toLowerCase().normalize("NFC")];
  const plain = text.map((letter) => unleet[letter] ?? letter);
  const cheapest = [0];
  for (let end = 1; end <= text.length; end++) {
    let best = (cheapest[end - 1] ?? 0) + letterBits(text[end - 1] ?? "");
    for (let start = Math.max(0, end - 60); start < end; start++) {
      const bits = partBits(text, plain, start, end);
      if (bits !== undefined) best = Math.min(best, (cheapest[start] ?? 0) + bits);
    }
    cheapest.push(best);
  }
  return cheapest[text.length] ?? 0;
}

function letterBits(letter: string): number {
  if (/\d/.test(letter)) return 3.3;
  if (/\s|[-_.,:;+]/.test(letter)) return 2;
  return /[a-z]/.test(letter) ? 4.7 : 6;
}

/** Gives the cost of one part that a guesser knows as a whole; undefined when it is none. */
function partBits(text: readonly string[], plain: readonly string[], start: number, end: number): number | undefined {
  const part = text.slice(start, end).join("");
  const length = end - start;
  if (length >= 2 && text.slice(start, end).every((letter) => letter === text[start])) return 6;
  if (length >= 3 && walks.some((walk) => walk.includes(part))) return 6;
  if (length <= longest && (wordSet.has(part) || wordSet.has(plain.slice(start, end).join("")))) return 10;
  if (/^(19|20)\d\d$/.test(part)) return 6;
  if (length >= 2 && repeats(text, start, end)) return 2;
  return undefined;
}

/** Tells whether a part stands right before itself already. */
function repeats(text: readonly string[], start: number, end: number): boolean {
  const before = start - (end - start);
  return before >= 0 && text.slice(before, start).join("") === text.slice(start, end).join("");
}
