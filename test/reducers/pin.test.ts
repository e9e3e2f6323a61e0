import { describe, expect, test } from 'vitest'
import { type Block, opaque, toolResult, toolUse } from '../../src/model/Block'
import { type Context, context } from '../../src/model/Context'
import type { Json } from '../../src/model/Json'
import { assistant, type Message, user } from '../../src/model/Message'
import { clearToolResults, dropOldestSteps, pin, revealedTools, sequence } from '../../src/reducers'
import { parse, shape } from '../support/shape'

const isCallOf =
  (name: string) =>
  (block: Block): boolean =>
    block.type === 'tool_use' && block.name === name

const pinnedIds = (after: Context): string =>
  after.messages.flatMap(({ id, pinned }) => (pinned === true ? [id] : [])).join(' ')

const loop =
  'user | assistant read#1 bash#2 | user result#1 | user result#2 | assistant text bash#3 | user error#3 | assistant'

describe('a pinned block', () => {
  test.each<[string, string, (block: Block, message: Message) => boolean, string]>([
    ['a call pins its result', loop, isCallOf('read'), '1 2'],
    ['every call that matches', loop, isCallOf('bash'), '1 3 4 5'],
    ['a result pins its call', loop, (block) => block.type === 'tool_result' && block.isError === true, '4 5'],
    [
      'the second result of a message pins its own call alone',
      'user | assistant bash#1 | assistant text read#2 | user result#1 result#2 | assistant',
      (block) => block.type === 'tool_result' && block.toolUseId === '2',
      '2 3'
    ],
    [
      'the second call of a message pins its own result alone',
      'user | assistant text bash#1 read#2 | user text result#1 | user result#2 | assistant',
      isCallOf('read'),
      '1 3'
    ],
    ['words pin nothing else', loop, (block) => block.type === 'text' && block.text === 'words 4.0', '4'],
    ['a message', loop, (_, { id }) => id === '0', '0'],
    ['a call that waits', 'user | assistant bash#1', isCallOf('bash'), '1'],
    ['what is pinned already stays so', '!user | assistant bash#1 | user result#1', isCallOf('bash'), '0 1 2'],
    [
      'half of a server-side pair that was answered later',
      'user | assistant [call#s] bash#1 | user result#1 | assistant [result#s]',
      (block) => block.type === 'opaque' && block.kind === 'server_tool_use',
      '1 3'
    ]
  ])('%s', (_, notation, predicate, expected) => {
    expect(pinnedIds(pin(predicate)(parse(notation)))).toBe(expected)
  })

  test('survives what follows, with its pair', () => {
    const kept = sequence(pin(isCallOf('read')), clearToolResults({ keep: 0 }), dropOldestSteps({ keep: 0 }))
    expect(
      shape(kept(parse('user | assistant read#1 | user result#1 | assistant bash#2 | user result#2 | assistant')))
    ).toBe('user | !assistant read#1 | !user result#1 | assistant')
  })

  test('the same context when nothing matches or all is pinned', () => {
    const before = parse(loop)
    expect(pin(() => false)(before)).toBe(before)
    const after = pin(isCallOf('bash'))(before)
    expect(pin(isCallOf('bash'))(after)).toBe(after)
  })

  test('shares what is not pinned, and pins to the very same message again', () => {
    const before = parse(loop)
    const [one, two] = [pin(isCallOf('read'))(before), pin(isCallOf('read'))(before)]
    expect(one.messages.map((message, m) => message === before.messages[m])).toEqual([
      true,
      false,
      false,
      true,
      true,
      true,
      true
    ])
    expect(one.messages.every((message, m) => message === two.messages[m])).toBe(true)
  })
})

const reference = (name: string): Json => ({ type: 'tool_reference', tool_name: name })

/** A search by the server, one by the client that itself had to be found, and calls of what they found. */
const searched = context({
  messages: [
    user('Go.'), // 0
    assistant(
      opaque('server_tool_use', { id: 's', name: 'tool_search_tool_regex' }, { key: 's', side: 'call' }),
      opaque(
        'tool_search_tool_result',
        { content: { tool_references: [reference('find_tools')] } },
        { key: 's', side: 'result' }
      ),
      'Found.'
    ), // 1
    user('Go on.'), // 2
    assistant(toolUse({ id: '1', name: 'find_tools', input: {} })), // 3
    user(
      toolResult({
        toolUseId: '1',
        content: [opaque('tool_reference', reference('weather')), opaque('tool_reference', reference('tide'))]
      })
    ), // 4
    assistant(toolUse({ id: '2', name: 'weather', input: {} })), // 5
    user(toolResult({ toolUseId: '2', content: 'rain' })), // 6
    assistant(toolUse({ id: '3', name: 'find_tools', input: {} })), // 7
    user(toolResult({ toolUseId: '3', content: [opaque('tool_reference', reference('weather'))] })), // 8
    assistant(toolUse({ id: '4', name: 'weather', input: {} })), // 9
    user(toolResult({ toolUseId: '4', content: 'sun' })), // 10
    assistant('Rain, then sun.') // 11
  ]
})

describe('the reveal of a tool', () => {
  const of = (id: string) => (block: Block) => block.type === 'tool_use' && block.id === id

  test.each<[string, (block: Block) => boolean, string]>([
    ['is pinned, with what revealed the search', of('2'), '1 3 4 5 6'],
    ['is the latest before the call', of('4'), '1 7 8 9 10'],
    [
      'is pinned for a result as well',
      (block) => block.type === 'tool_result' && block.content === 'rain',
      '1 3 4 5 6'
    ],
    ['is not pinned for itself', (block) => block.type === 'opaque' && block.kind === 'tool_search_tool_result', '1']
  ])('%s', (_, predicate, expected) => {
    expect(pinnedIds(pin(predicate)(searched))).toBe(expected)
  })

  test('stands in a message before the call, not beside it', () => {
    const beside = context({
      messages: [
        user('tide'),
        assistant('tide', toolUse({ id: '1', name: 'tide', input: {} })),
        user(toolResult({ toolUseId: '1', content: 'low' }))
      ]
    })
    const reveals = (block: Block): ReadonlyArray<string> => (block.type === 'text' ? [block.text] : [])
    expect(pinnedIds(pin(of('1'), { reveals })(beside))).toBe('0 1 2')
  })

  test('is what the options say', () => {
    const reveals = (block: Block): ReadonlyArray<string> =>
      block.type === 'text' && block.text === 'Go on.' ? ['weather'] : []
    expect(pinnedIds(pin(of('2'), { reveals })(searched))).toBe('2 5 6')
  })

  test.each<[string, Block, ReadonlyArray<string>]>([
    ['words', toolResult({ content: 'tool_reference weather' }), []],
    ['references in a result', searched.messages[4]!.content[0]!, ['weather', 'tide']],
    [
      'tools that a search brings along, in a namespace too',
      opaque('tool_search_output', {
        type: 'tool_search_output',
        tools: [
          { type: 'function', name: 'tide', parameters: { properties: { name: { name: 'no' } } } },
          { type: 'namespace', name: 'sea', tools: [{ type: 'function', name: 'wave' }] }
        ]
      }),
      ['tide', 'sea', 'wave']
    ],
    ['other lists of tools', opaque('mcp_list_tools', { tools: [{ name: 'tide' }] }), []],
    ['a call', toolUse({ id: '1', name: 'x', input: reference('tide') }), []]
  ])('%s', (_, block, expected) => {
    expect(revealedTools(block)).toEqual(expected)
  })
})
