/** Machine output that no package ships: identifiers, numbers, logs, listings, diffs, searches, emoji. */
import type { Document } from './corpus'
import { random } from './random'

const words =
  'done fix build ship new release please check tests team today works great thanks review add remove update note warning'.split(
    ' '
  )

export const generated = (
  heldOut: boolean,
  documents: ReadonlyArray<Document>
): ReadonlyArray<{ group: string; text: string }> => {
  const next = random(heldOut ? 77 : 5)
  const below = (n: number): number => Math.floor(next() * n)
  const pick = <A>(items: ReadonlyArray<A>): A => items[below(items.length)]!
  const bytes = (n: number): Buffer => Buffer.from(Array.from({ length: n }, () => below(256)))
  const hex = (n: number): string => bytes(n).toString('hex')
  const lines = (n: number, line: (i: number) => string): string =>
    Array.from({ length: n }, (_, i) => line(i)).join('\n')
  const date = (): Date => new Date(1.6e12 + below(2e11))
  const code = documents.filter((d) => /^(ts|js|md|py|c|java|json|yaml|css)$/.test(d.group))
  const names = [...new Set(code.map((d) => d.source))]
  const name = (): string => pick(names)
  const word = (): string => pick(/[a-z_]{3,14}/gi.exec(pick(code).text.slice(below(200))) ?? words)
  const path = (): string =>
    `${pick(['src', 'lib', './packages/core', '/usr/share', '/home/user/project', 'test', 'node_modules'])}/${name()}/${word()}${pick(['', '-', '/', '_'])}${word()}.${pick(['ts', 'js', 'json', 'py', 'md', 'test.ts'])}`
  const emoji = (): string =>
    String.fromCodePoint(
      pick([0x1f600 + below(80), 0x1f300 + below(700), 0x1f680 + below(70), 0x1f900 + below(250), 0x2600 + below(400)])
    ) + pick(['', '', '\ufe0f'])
  const from = (): string => pick(code).text
  const makers: Readonly<Record<string, () => string>> = {
    base64: () => bytes(200 + below(1500)).toString('base64'),
    hex: () => hex(200 + below(1000)),
    uuid: () => lines(10 + below(40), () => hex(16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')),
    sha: () => lines(10 + below(40), () => `${hex(pick([20, 32]))}  ${path()}`),
    digits: () =>
      Array.from({ length: 60 + below(300) }, () => below(10 ** (1 + below(9)))).join(
        pick([' ', ',', '\n', ', ', '\t'])
      ),
    floats: () =>
      Array.from({ length: 60 + below(200) }, () => (next() * 10 ** below(4)).toFixed(1 + below(6))).join(
        pick([' ', ',', '\n', ', ', '\t'])
      ),
    logs: () =>
      lines(
        15 + below(40),
        () =>
          `${date().toISOString()} ${pick(['INFO', 'WARN', 'ERROR', 'DEBUG'])} [${word()}-${below(16)}] ${word()} ${word()} id=${hex(4 + below(8))} status=${pick([200, 404, 500])} duration=${(next() * 900).toFixed(2)}ms`
      ),
    access: () =>
      lines(
        15 + below(40),
        () =>
          `${below(256)}.${below(256)}.${below(256)}.${below(256)} - - [${date().toUTCString()}] "GET /${word()}/${word()}?id=${below(1e5)} HTTP/1.1" ${pick([200, 301, 404])} ${below(1e5)} "-" "Mozilla/5.0"`
      ),
    csv: () => {
      const s = pick([',', '\t', ' | ', ';'])
      return lines(20 + below(50), (i) =>
        [i, word(), (next() * 1e3).toFixed(3), date().toISOString().slice(0, 10), below(1e6)].join(s)
      )
    },
    table: () =>
      lines(20 + below(30), (i) =>
        i === 1
          ? '|' + '-'.repeat(20) + '|' + '-'.repeat(14) + '|'
          : `| ${word().padEnd(18)} | ${String(below(1e5)).padStart(12)} |`
      ),
    boxes: () =>
      lines(20 + below(20), (i) =>
        i % 2
          ? `│ ${word().padEnd(18)} │ ${String(below(1e5)).padStart(12)} │`
          : '├' + '─'.repeat(20) + '┼' + '─'.repeat(14) + '┤'
      ),
    listing: () =>
      lines(
        20 + below(40),
        () =>
          `-rw-r--r--  1 ${pick(['root root', 'user staff'])} ${String(below(1e6)).padStart(8)} ${date().toUTCString().slice(8, 11)} ${String(below(28)).padStart(2)} ${String(below(24)).padStart(2, '0')}:${String(below(60)).padStart(2, '0')} ${word()}.${pick(['ts', 'js', 'json'])}`
      ),
    files: () => lines(20 + below(60), path),
    tree: () =>
      lines(
        20 + below(40),
        () => `${'│   '.repeat(below(4))}${pick(['├── ', '└── '])}${word()}.${pick(['ts', 'json', 'md'])}`
      ),
    search: () => lines(15 + below(40), () => `${path()}:${below(2000)}:${pick(from().split('\n'))}`),
    stack: () =>
      lines(
        4 + below(6),
        () =>
          `${pick(['TypeError', 'Error', 'RangeError'])}: ${word()} ${word()} is not ${word()}\n` +
          lines(
            8,
            () =>
              `    at ${pick(['Object.', 'async ', 'new ', 'Module.', ''])}${word()} (${path()}:${below(3000)}:${below(90)})`
          )
      ),
    numbered: () => {
      const start = below(500)
      return from()
        .split('\n')
        .map((line, i) => `${String(start + i).padStart(6)}\t${line}`)
        .join('\n')
    },
    arrows: () => {
      const start = below(500)
      return from()
        .split('\n')
        .map((line, i) => `${String(start + i).padStart(5)}→${line}`)
        .join('\n')
    },
    diff: () => {
      const p = path()
      return (
        `diff --git a/${p} b/${p}\nindex ${hex(4).slice(1)}..${hex(4).slice(1)} 100644\n--- a/${p}\n+++ b/${p}\n@@ -${below(900)},${below(30)} +${below(900)},${below(30)} @@\n` +
        from()
          .split('\n')
          .map((line) => pick(['+', ' ', '-', ' ', ' ']) + line)
          .join('\n')
      )
    },
    gitlog: () =>
      lines(
        8 + below(12),
        () =>
          `commit ${hex(20)}\nAuthor: ${word()} ${word()} <${word()}@${word()}.com>\nDate:   ${date().toUTCString()}\n\n    ${word()} ${word()} ${word()} (#${below(9000)})\n`
      ),
    oneline: () =>
      lines(
        15 + below(40),
        () => `${hex(4).slice(1)} ${pick(['fix', 'feat', 'chore'])}: ${word()} ${word()} ${word()}`
      ),
    escaped: () => JSON.stringify({ command: pick(words), path: path(), content: from() }),
    toolcall: () =>
      JSON.stringify({
        id: `toolu_01${bytes(16)
          .toString('base64')
          .replace(/[^A-Za-z0-9]/g, 'x')
          .slice(0, 22)}`,
        name: word(),
        input: { file_path: path(), [word()]: below(100), [word()]: word() }
      }),
    spaces: () =>
      lines(
        10 + below(30),
        () => ' '.repeat(below(60)) + word() + ' '.repeat(below(30)) + word() + pick(['', '', '\n'])
      ),
    rules: () =>
      lines(
        10 + below(20),
        () => pick(['-', '=', '*', '#', '_', '~', '.', '─', '━', '═']).repeat(3 + below(90)) + pick(['', ` ${word()} `])
      ),
    ansi: () =>
      lines(
        15 + below(30),
        () =>
          `\u001b[${pick(['32', '31', '1', '90', '33'])}m${pick(['✓', '✗', '●', 'PASS', 'FAIL'])}\u001b[${pick(['0', '39', '22'])}m ${path()} (${below(90)} tests) ${below(900)}ms`
      ),
    emoji: () =>
      lines(6 + below(20), () =>
        Array.from({ length: 4 + below(12) }, () => (next() < 0.45 ? emoji() : word()) + pick([' ', ' ', ''])).join('')
      ),
    stat: () => {
      const width = 16 + below(50)
      const most = 4 + below(50)
      const commit = (): string =>
        `commit ${hex(20)}\nAuthor: ${word()} ${word()} <${word()}@${word()}.com>\nDate:   ${date().toUTCString()}\n\n    ${word()} ${word()} ${word()}\n\n`
      const change = (): string => {
        const count = below(10 ** (1 + below(3)))
        const marks = count > most ? most : count
        const added = below(marks + 1)
        return ` ${path().padEnd(width)} | ${String(count).padStart(3)} ${'+'.repeat(added)}${'-'.repeat(marks - added)}`
      }
      return lines(
        1 + below(6),
        () =>
          `${pick([commit, () => ''])()}${lines(1 + below(20), change)}\n ${below(30)} files changed, ${below(900)} insertions(+), ${below(300)} deletions(-)\n`
      )
    }
  }
  return Object.entries(makers).flatMap(([group, make]) =>
    Array.from({ length: heldOut ? 15 : group === 'toolcall' ? 300 : 120 }, () => ({
      group: `gen-${group}`,
      text: make().slice(0, 6000)
    }))
  )
}
