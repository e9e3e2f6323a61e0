/** Draws error against speed, both on logarithmic scales: the best estimators are at the lower right. */
import { load } from './load'
import { ratesOf } from './estimatorTables'
import type { EstimatorRow } from './run'

interface Vega {
  readonly parse: (spec: unknown) => unknown
  readonly View: new (
    runtime: unknown,
    options: { readonly renderer: 'none' }
  ) => {
    readonly toSVG: () => Promise<string>
  }
}

interface VegaLite {
  readonly compile: (spec: unknown) => { readonly spec: unknown }
}

export const drawPlot = async (rows: ReadonlyArray<EstimatorRow>): Promise<string> => {
  const [vega, lite] = await Promise.all([load<Vega>('vega'), load<VegaLite>('vega-lite')])
  const values = rows.flatMap((row) => {
    const { name, kind, errors } = row
    // the slower of both kinds of text; an exact count is drawn at the lower edge
    const speed = (['ascii', 'multilingual'] as const)
      .flatMap((text) => ratesOf(row, { size: 2_000, text }))
      .reduce((slowest, rate) => (rate > 0 ? Math.min(slowest, rate) : slowest), 5_000)
    return typeof errors === 'string' ? [] : [{ name, kind, speed, error: Math.max(0.1, errors.errors.all.absolute) }]
  })
  const axes = {
    x: {
      field: 'speed',
      type: 'quantitative',
      scale: { type: 'log' },
      title: 'million code units a second (2,000 at a time, the slower of ASCII and multilingual)'
    },
    y: { field: 'error', type: 'quantitative', scale: { type: 'log' }, title: 'mean absolute error of a text, %' }
  }
  const { spec } = lite.compile({
    width: 760,
    height: 440,
    background: 'white',
    data: { values },
    layer: [
      {
        mark: { type: 'point', filled: true, size: 90 },
        encoding: { ...axes, color: { field: 'kind', type: 'nominal', title: null } }
      },
      { mark: { type: 'text', dy: -11, fontSize: 11 }, encoding: { ...axes, text: { field: 'name' } } }
    ]
  })
  return new vega.View(vega.parse(spec), { renderer: 'none' }).toSVG()
}
