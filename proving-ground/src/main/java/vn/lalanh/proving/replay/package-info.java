/**
 * Plays all of history again: every consumer group is set back to the beginning of all topics, twice, and nothing may come
 * of it. Start reading at {@link vn.lalanh.proving.replay.Replay}.
 */
@NullMarked
package vn.lalanh.proving.replay;

import org.jspecify.annotations.NullMarked;
