/**
 * Counts of the calls and results in a session file, taken from its values alone: a walk over everything that is in it,
 * written the simplest way and not the way the readers are.
 */

/** A JSON object of which nothing is known. */
export type Found = Readonly<Record<string, unknown>>

/** What a file holds. */
export interface Counts {
  readonly calls: number
  readonly results: number
}

const isObject = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object inside a value, the value included. */
const objects = (value: unknown): ReadonlyArray<Found> =>
  Array.isArray(value)
    ? value.flatMap(objects)
    : isObject(value)
      ? [value, ...Object.values(value).flatMap(objects)]
      : []

const count = (values: ReadonlyArray<unknown>, is: (object: Found) => boolean): number =>
  values.flatMap(objects).filter(is).length

const payloads = (values: ReadonlyArray<unknown>): ReadonlyArray<Found> =>
  values.flatMap((value) => (isObject(value) && value['type'] === 'response_item' ? [value['payload'] as Found] : []))

const lists = (values: ReadonlyArray<unknown>, key: string): ReadonlyArray<unknown> =>
  values
    .flatMap(objects)
    .flatMap((object) => (Array.isArray(object[key]) ? (object[key] as ReadonlyArray<unknown>) : []))

const length = (list: unknown): number => (Array.isArray(list) ? list.length : 0)

/** Reads a JSON string inside JSON, as old Letta files are. */
const unwrapped = (values: ReadonlyArray<unknown>): ReadonlyArray<unknown> =>
  values.map((value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value))

/** By the format that a file is read as. */
export const oracles: Readonly<Record<string, (values: ReadonlyArray<unknown>) => Counts>> = {
  codex: (values) => ({
    calls: payloads(values).filter(({ type }) =>
      /^(function|custom_tool|local_shell|tool_search)_call$/.test(String(type))
    ).length,
    results: payloads(values).filter(({ type }) => /_output$/.test(String(type))).length
  }),
  pi: (values) => ({
    calls: count(values, ({ type }) => type === 'toolCall'),
    results: count(values, ({ role }) => role === 'toolResult')
  }),
  'gemini-cli': (values) => ({
    calls: lists(values, 'toolCalls').length,
    results: lists(values, 'toolCalls').filter((call) => Array.isArray((call as Found)['result'])).length
  }),
  'qwen-code': (values) => ({
    calls: count(values, (object) => 'functionCall' in object),
    results: count(values, (object) => 'functionResponse' in object)
  }),
  'copilot-cli': (values) => ({
    calls: lists(values, 'toolRequests').length,
    results: values.filter((value) => (value as Found)['type'] === 'tool.execution_complete').length
  }),
  openhands: (values) => ({
    calls: values.filter((value) => (value as Found)['kind'] === 'ActionEvent').length,
    results: values.filter((value) => (value as Found)['kind'] === 'ObservationEvent').length
  }),
  'swe-agent': (values) => ({
    calls: values.flatMap((value) => lists((value as Found)['history'] as ReadonlyArray<unknown>, 'tool_calls')).length,
    results: values
      .flatMap((value) => (value as Found)['history'] as ReadonlyArray<Found>)
      .filter(({ role }) => role === 'tool').length
  }),
  inspect: (values) => {
    const file = values[0] as { readonly samples?: ReadonlyArray<{ readonly messages: ReadonlyArray<Found> }> }
    const messages = file.samples?.flatMap((sample) => sample.messages)
    return messages === undefined
      ? { calls: lists(values, 'choices').flatMap((choice) => lists([choice], 'tool_calls')).length, results: 0 }
      : {
          calls: messages.reduce((n, message) => n + length(message['tool_calls']), 0),
          results: messages.filter(({ role }) => role === 'tool').length
        }
  },
  letta: (values) => ({
    calls: lists(unwrapped(values), 'messages').reduce<number>(
      (n, message) => n + length((message as Found)['tool_calls']),
      0
    ),
    results: lists(unwrapped(values), 'tool_returns').length
  }),
  langchain: (values) => ({
    calls: lists(values, 'tool_calls').length,
    results: count(values, (object) => object['type'] === 'tool' && 'tool_call_id' in object)
  }),
  'langchain-stream': (values) => ({
    calls: lists(values, 'tool_call_chunks').filter((chunk) => (chunk as Found)['name'] !== null).length,
    results: count(values, (object) => 'tool_call_id' in object)
  }),
  adk: (values) => ({
    calls:
      lists(values, 'tool_uses').length + count(lists(values, 'events'), (object) => isObject(object['function_call'])),
    results: count(lists(values, 'events'), (object) => isObject(object['function_response']))
  }),
  agentv: (values) => ({
    calls: lists(values, 'tool_calls').length,
    results: lists(values, 'tool_calls').filter((call) => (call as Found)['output'] !== undefined).length
  }),
  muse: (values) => ({
    calls: lists(values, 'tool_calls').length,
    results: lists(values, 'results').length
  }),
  'gemini-responses': (values) => ({
    calls: count(values, (object) => 'functionCall' in object || object['type'] === 'function_call'),
    results: count(values, (object) => object['type'] === 'function_result')
  }),
  'chat-collection': (values) => ({
    calls: [...lists(values, 'traj'), ...lists(values, 'train_messages')]
      .flatMap(objects)
      .reduce((n, message) => n + length(message['tool_calls']) + (isObject(message['function_call']) ? 1 : 0), 0),
    results: [...lists(values, 'traj'), ...lists(values, 'train_messages')]
      .flatMap(objects)
      .filter(({ role }) => role === 'tool' || role === 'function').length
  })
}

/** Every string inside a value. */
export const strings = (value: unknown): ReadonlyArray<string> =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : []
