/**
 * Conversations and sessions: pure state machines over a context.
 *
 * @since 0.1.0
 */
export {}
