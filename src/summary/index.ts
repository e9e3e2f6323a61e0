/**
 * Summaries in two pure halves: what to ask a summariser, and what to do with its answer.
 *
 * @since 0.1.0
 */
export {}
