/**
 * What an auditor runs, or reads and types: a POSIX script that needs unzip, openssl, sha256sum and text tools. It
 * stands in VERIFY.txt of every pack; run it in the unpacked folder, with the pack key that was received another way.
 */
export const verifyScript = `#!/bin/sh
# sh verify.sh [PACK-KEY.pem [AUTHORITY.pem]]   exit code 0: sound, 1: not sound
LC_ALL=C; export LC_ALL
bad=0
say() { printf '%s\\n' "$*"; }
fail() { bad=1; say "BAD   $*"; }
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
key=\${1:-signatures/signer.pub.pem}
log=data/log
for f in "$@"; do [ -r "$f" ] || fail "there is no file $f: name it by its path from this folder"; done

# 1. The pack key signed the list of lists.
openssl dgst -sha256 -verify "$key" -signature signatures/tagmanifest-sha256.txt.sig tagmanifest-sha256.txt >/dev/null 2>&1 ||
  fail "signature of tagmanifest-sha256.txt"

# 2. Every listed file is as it was; nothing is missing, added, or anything but a plain file.
sha256sum --strict --quiet -c tagmanifest-sha256.txt 2>/dev/null || fail "a tag file was changed"
sha256sum --strict --quiet -c manifest-sha256.txt 2>/dev/null || fail "a file below data was changed or is missing"
cut -c67- manifest-sha256.txt | sort > "$tmp/listed"
find data -type f | sort | cmp -s - "$tmp/listed" || fail "files below data differ from manifest-sha256.txt"
{ cut -c67- tagmanifest-sha256.txt; say tagmanifest-sha256.txt
  say signatures/tagmanifest-sha256.txt.sig; say signatures/signer.pub.pem; } | sort > "$tmp/tags"
find . -type f ! -path './data/*' | sed 's|^\\./||' | sort | cmp -s - "$tmp/tags" || fail "files beside data differ from the list"
[ -z "$(find . ! -type f ! -type d)" ] || fail "something is neither a file nor a folder"

# 3. Checkpoints: each names the hash of the one before and of its list of heads; the newest is signed.
prev=none; seq=0
for c in data/checkpoints/*/; do
  seq=$((seq + 1))
  grep -qx "seq $seq" "$c/checkpoint.txt" || fail "number of $c"
  grep -qx "prev $prev" "$c/checkpoint.txt" || fail "link of $c"
  prev=$(grep "  \${c}checkpoint.txt$" manifest-sha256.txt | cut -c1-64)
  [ ! -f "$c/heads.txt" ] || grep -qx "heads-sha256 $(sha256sum < "$c/heads.txt" | cut -c1-64)" "$c/checkpoint.txt" || fail "heads of $c"
  last=$c
done
signed() {
  for k in data/keys/"$1"*.pub.pem; do
    openssl dgst -sha256 -verify "$k" -signature "$2" "$3" >/dev/null 2>&1 && return 0
  done
  return 1
}
signed checkpoint "$last/checkpoint.sig" "$last/checkpoint.txt" ||
  fail "signature of $last"
grep -qx "streams $(wc -l < "$last/heads.txt" | tr -d ' ')" "$last/checkpoint.txt" || fail "number of streams in $last"
grep -qx "entries $(awk '{ n += $2 } END { print n + 0 }' "$last/heads.txt")" "$last/checkpoint.txt" || fail "number of entries in $last"

# 4. Chains: the hash of each record is "prev" of the next one, numbers have no gap, the end is the sealed head.
: > "$tmp/entries"; : > "$tmp/records"
for s in "$log"/*/; do
  id=$(basename "$s")
  ls "$s" | grep '\\.json$' > "$tmp/names"
  (cd "$s" && xargs cat < "$tmp/names") > "$tmp/r"
  grep "  $log/$id/[0-9]*\\.json$" manifest-sha256.txt | sort -k 2 | cut -c1-64 > "$tmp/h"
  sed 's/.*"prev":"\\([0-9a-f]*\\)","recorded":.*/\\1/' "$tmp/r" > "$tmp/p"
  { echo; sed '$d' "$tmp/h"; } | cmp -s - "$tmp/p" || fail "chain of stream $id"
  sed 's/.*},"n":"\\([0-9]*\\)","prev":.*/\\1/' "$tmp/r" > "$tmp/n"
  awk '$1 != NR { exit 1 }' "$tmp/n" || fail "numbers of stream $id"
  sed 's/^0*\\([0-9]*\\)\\.json$/\\1/' "$tmp/names" | cmp -s - "$tmp/n" || fail "file names of stream $id"
  grep -qv "\\"stream\\":\\"$id\\"" "$tmp/r" && fail "a record in the folder of stream $id belongs elsewhere"
  grep -qx "$id $(wc -l < "$tmp/h" | tr -d ' ') $(tail -n 1 "$tmp/h")" "$last/heads.txt" || fail "end of stream $id is not the sealed one"
  paste -d ' ' "$tmp/n" "$tmp/h" | sed "s/^/$id /" >> "$tmp/entries"
  cat "$tmp/r" >> "$tmp/records"
done
sort "$tmp/entries" > "$tmp/sorted"
cut -d ' ' -f 1 "$tmp/entries" | sort -u > "$tmp/streams"
for h in data/checkpoints/*/heads.txt; do
  [ -z "$(grep -F -f "$tmp/streams" "$h" | sort | comm -23 - "$tmp/sorted")" ] || fail "$h names an entry that is not in the log"
done

# 5. Fields: what is disclosed, erased or withheld is exactly what the records commit to.
awk '{ n = $0; sub(/.*},"n":"/, "", n); sub(/".*/, "", n); s = $0; sub(/.*"stream":"/, "", s); sub(/".*/, "", s)
  d = $0; sub(/.*"sd":\\{/, "", d); sub(/\\},"stream":.*/, "", d); k = split(d, part, ",")
  for (i = 1; i <= k; i++) if (part[i] != "") { split(part[i], q, "\\""); print s, n, q[2], q[4] } }' "$tmp/records" | sort > "$tmp/committed"
{ sed -n "s|^\\([0-9a-f]*\\)  $log/\\([^/]*\\)/0*\\([0-9]*\\)\\.d/\\(.*\\)\\.json$|\\2 \\3 \\4 \\1|p" manifest-sha256.txt
  cat data/redactions.txt data/withheld.txt; } | sort | cmp -s - "$tmp/committed" || fail "fields differ from what the records commit to"
while read -r id n field digest; do
  hash=$(grep "^$id $n " "$tmp/entries" | cut -d ' ' -f 3)
  grep "\\"stream\\":\\"$id\\"" "$tmp/records" | grep '"type":"ledger.fields-erased"' | grep "\\"hash\\":\\"$hash\\"" |
    grep "\\"target\\":\\"$n\\"" | grep -q "\\"fields\\":\\"\\([^\\"]*,\\)\\{0,1\\}$field\\([,\\"]\\)" || fail "$field of entry $n was erased without an entry that says so"
done < data/redactions.txt

# 6. Originals: each is named by its hash, and named in a disclosed field; each that is named is there.
find data/log -name 'original.*.json' -exec cat {} + | sed 's/.*"sha256":"\\([0-9a-f]*\\)".*/\\1/' | sort -u > "$tmp/named"
sed -n 's|^\\([0-9a-f]*\\)  data/originals/\\1\\.[a-z]*$|\\1|p' manifest-sha256.txt | sort > "$tmp/there"
cmp -s "$tmp/named" "$tmp/there" || fail "originals differ from those that the log names"
[ "$(grep -c '  data/originals/' manifest-sha256.txt)" = "$(wc -l < "$tmp/there" | tr -d ' ')" ] || fail "an original is not named by its hash"

# 7. Matrix versions and approvals: the log names the hash of each; each statement is signed, as the log says by the
#    approval key or by a passkey of its signer, which signs its own data and the hash of client-data.json; the challenge
#    in there is the SHA-256 of the statement.
by_passkey() {
  mine=$(openssl pkey -pubin -in "\${a}passkey.pub.pem" -outform DER 2>/dev/null | sha256sum | cut -c1-64)
  signer=$(sed 's/.*"signer_id":"\\([0-9a-f-]*\\)".*/\\1/' "\${a}statement.json")
  grep '"type":"access.passkey-added"' "$tmp/records" | grep "\\"fingerprint\\":\\"$mine\\"" | grep -q "\\"person\\":\\"$signer\\"" ||
    fail "the log does not know the passkey in $a as one of its signer"
  challenge=$(openssl dgst -sha256 -binary "\${a}statement.json" | openssl base64 -A | tr '+/' '-_' | tr -d '=')
  grep '"type":"webauthn.get"' "\${a}client-data.json" | grep -qF "\\"challenge\\":\\"$challenge\\"" || fail "the passkey in $a signed something else"
  host=$(sed 's|.*"origin":"https\\{0,1\\}://\\([^":/]*\\).*|\\1|' "\${a}client-data.json")
  [ "$(od -An -v -tx1 -N 32 "\${a}authenticator-data.bin" | tr -d ' \\n')" = "$(printf '%s' "$host" | sha256sum | cut -c1-64)" ] ||
    fail "the passkey in $a is for another domain"
  flags=$(od -An -v -tu1 -j 32 -N 1 "\${a}authenticator-data.bin" 2>/dev/null | tr -d ' ')
  [ "$((\${flags:-0} & 5))" = 5 ] || fail "the device in $a did not check who was there"
  { cat "\${a}authenticator-data.bin"; openssl dgst -sha256 -binary "\${a}client-data.json"; } > "$tmp/signed"
  openssl dgst -sha256 -verify "\${a}passkey.pub.pem" -signature "\${a}signature.der" "$tmp/signed" >/dev/null 2>&1 ||
    openssl pkeyutl -verify -pubin -inkey "\${a}passkey.pub.pem" -rawin -in "$tmp/signed" -sigfile "\${a}signature.der" >/dev/null 2>&1 ||
    fail "the passkey's signature in $a"
}
approval() {
  a=$1
  said=$(grep "  \${a}statement.json$" manifest-sha256.txt | cut -c1-64)
  known=$(grep -E '"type":"matrix\\.(version-approved|approval-given)"' "$tmp/records" | grep "\\"sha256\\":\\"$hash\\"" | grep "\\"statementSha256\\":\\"$said\\"" | head -n 1)
  [ -n "$known" ] || fail "the log does not know the approval in $a"
  grep -q "\\"object_sha256\\":\\"$hash\\"" "\${a}statement.json" || fail "the approval in $a is about something else"
  case $known in
  *'"method":"passkey"'*) by_passkey ;;
  *) signed approval "\${a}signature.der" "\${a}statement.json" || fail "signature of the approval in $a" ;;
  esac
  say "$said" >> "$tmp/given"
}
for v in data/matrix/*/; do
  [ -f "$v/matrix.json" ] || continue
  hash=$(grep "  \${v}matrix.json$" manifest-sha256.txt | cut -c1-64)
  grep '"type":"matrix.version-submitted"' "$tmp/records" | grep -q "\\"sha256\\":\\"$hash\\"" || fail "the log does not know $v"
  [ -f "$v/approval/statement.json" ] || continue
  : > "$tmp/given"
  approval "\${v}approval/"
  id=$(say "$known" | sed 's/.*"version":"\\([0-9a-f-]*\\)".*/\\1/')
  for r in "\${v}approval/"reviewer-*/; do [ -f "\${r}statement.json" ] && approval "$r"; done
  grep -E '"type":"matrix\\.(version-approved|approval-given)"' "$tmp/records" | grep "\\"version\\":\\"$id\\"" |
    sed 's/.*"statementSha256":"\\([0-9a-f]*\\)".*/\\1/' | grep -qvxF -f "$tmp/given" && fail "an approval of $v is missing"
done

[ "$(grep -c '"type":"matrix.version-submitted"' "$tmp/records")" = "$(grep -c '/matrix\\.json$' manifest-sha256.txt)" ] || fail "versions differ from those that the log names"
[ "$(grep -c '"type":"matrix.version-approved"' "$tmp/records")" = "$(grep -c '/approval/statement\\.json$' manifest-sha256.txt)" ] || fail "approvals differ from those that the log names"

# 8. Keys: the log knows the checkpoint and approval keys.
for k in data/keys/*.pem; do
  grep '"type":"keys.key-registered"' "$tmp/records" |
    grep -qF "\\"spki\\":\\"$(openssl pkey -pubin -in "$k" -outform DER 2>/dev/null | openssl base64 -A)\\"" || fail "the log does not know $k"
done

# 9. Timestamps: an authority that leads to the given certificates saw the checkpoint at the time it says.
authority=\${2:-data/authority.pem}; stamps=0; stamped=none
for t in data/checkpoints/*/checkpoint.tsr; do
  [ -f "$t" ] || continue
  stamps=$((stamps + 1))
  openssl ts -verify -data "\${t%.tsr}.txt" -in "$t" -CAfile "$authority" >/dev/null 2>&1 || fail "timestamp $t"
  newest=$t
done
[ "$stamps" = 0 ] || stamped=$(openssl ts -reply -in "$newest" -text 2>/dev/null | sed -n 's/^Time stamp: //p')

say "timestamps: $stamps, newest: $stamped"
say "pack key: $(openssl pkey -pubin -in "$key" -outform DER 2>/dev/null | sha256sum | cut -c1-64)"
say "streams: $(wc -l < "$tmp/streams" | tr -d ' '), entries: $(wc -l < "$tmp/entries" | tr -d ' '), fields: $(wc -l < "$tmp/committed" | tr -d ' ')"
[ "$bad" = 0 ] && say "SOUND" || say "NOT SOUND"
exit "$bad"
`;
