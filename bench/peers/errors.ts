/** How far estimates are from the truth: of one text, relative to its true count, in per cent. */
export interface Sample {
  readonly group: string
  readonly truth: number
  readonly estimate: number
}

export interface ErrorSummary {
  readonly texts: number
  readonly signed: number
  readonly absolute: number
  readonly p95: number
  readonly worst: number
}

export interface Errors {
  readonly all: ErrorSummary
  /** By kind of text and language. */
  readonly groups: ReadonlyArray<ErrorSummary & { readonly group: string }>
}

const summary = (samples: ReadonlyArray<Sample>): ErrorSummary => {
  const signed = samples.map(({ truth, estimate }) => ((estimate - truth) / truth) * 100)
  const absolute = signed.map(Math.abs).sort((a, b) => a - b)
  const mean = (values: ReadonlyArray<number>): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  return {
    texts: samples.length,
    signed: mean(signed),
    absolute: mean(absolute),
    p95: absolute[Math.floor(absolute.length * 0.95)] ?? 0,
    worst: absolute[absolute.length - 1] ?? 0
  }
}

export const errorsOf = (samples: ReadonlyArray<Sample>): Errors => {
  const counted = samples.filter(({ truth }) => truth > 0)
  const groups = groupsOf(counted)
  return {
    all: summary(counted),
    groups: [...groups]
      .filter(([, members]) => members.length >= 5)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, members]) => ({ group, ...summary(members) }))
  }
}

const groupsOf = (samples: ReadonlyArray<Sample>): Map<string, Array<Sample>> => {
  const groups = new Map<string, Array<Sample>>()
  for (const sample of samples) {
    const known = groups.get(sample.group)
    if (known === undefined) groups.set(sample.group, [sample])
    else known.push(sample)
  }
  return groups
}
