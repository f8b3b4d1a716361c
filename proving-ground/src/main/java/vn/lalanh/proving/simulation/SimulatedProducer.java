package vn.lalanh.proving.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka producer: keeps the order of a partition among what it writes, retries what gets no answer, gives up records
 * one by one when their time is over, and then goes on with the next one, unless it is closed. What it has handed to the
 * network outlives it.
 */
final class SimulatedProducer extends MockProducer<byte[], byte[]> {

    private static final RecordMetadata WRITTEN =
            new RecordMetadata(new TopicPartition("any", 0), 0, 0, 0, 0, 0);

    private final Broker broker;
    private final Calls calls;
    private final Life life;
    private final Map<Broker.Place, Wire> wires = new HashMap<>();
    private boolean gone;

    SimulatedProducer(Broker broker, Calls calls, Life life) {
        this.broker = broker;
        this.calls = calls;
        this.life = life;
    }

    @Override
    public synchronized Future<RecordMetadata> send(
            ProducerRecord<byte[], byte[]> record, @Nullable Callback callback) {
        if (gone) {
            throw new IllegalStateException("closed");
        }
        if (callback == null) {
            throw new IllegalArgumentException("nobody waits for the answer");
        }
        if (calls.weather().next(Fault.ON_SEND) != null) {
            throw new TimeoutException("no room for " + record.topic());
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        Broker.Place place = new Broker.Place(record.topic(), Broker.partition(key));
        wires.computeIfAbsent(place, _ -> new Wire()).add(new Sent(record, callback));
        return new CompletableFuture<>();
    }

    /** Without waiting: what is on its way is given up, each with its own answer, later. */
    @Override
    public void close(Duration patience) {
        gone = true;
    }

    private record Sent(ProducerRecord<byte[], byte[]> record, Callback callback) {
        void failed(String why) {
            callback.onCompletion(null, new TimeoutException(why));
        }
    }

    /** The way to one partition. */
    private final class Wire implements Runnable {
        private final Deque<Sent> waiting = new ArrayDeque<>();
        private boolean written;
        private boolean broken;
        private boolean listed;

        void add(Sent sent) {
            waiting.add(sent);
            list();
        }

        private void list() {
            if (!listed && !waiting.isEmpty()) {
                listed = true;
                calls.schedule().ready(this);
            }
        }

        /** The first record is written, or told to be; the others wait behind it. */
        @Override
        public void run() {
            listed = false;
            Sent first = waiting.getFirst();
            if (life.over()) {
                outlive();
            } else if (gone) {
                abort(first);
            } else if (written) {
                answer(first);
            } else if (calls.weather().next(Fault.ON_WIRE) == null) {
                broker.write(first.record());
                written = true;
            } else {
                waiting.remove();
                first.failed("expired");
                // the broker refuses what is numbered behind a record it never got; a producer that
                // is not closed numbers anew and goes on
                broken = gone;
            }
            list();
        }

        private void answer(Sent first) {
            waiting.remove();
            written = false;
            if (calls.weather().next(Fault.ON_ACK) == null) {
                first.callback().onCompletion(WRITTEN, null);
            } else {
                first.failed("expired, though written");
            }
        }

        /** It may be on the network; but nothing is written behind a record that was not. */
        private void abort(Sent first) {
            waiting.remove();
            broken |= !written && calls.schedule().chance().nextBoolean();
            if (!broken && !written) {
                broker.write(first.record());
            }
            written = false;
            first.failed("closed");
        }

        /** As {@link #abort}: of a closed producer, too, nothing is written behind a record that was not. */
        private void outlive() {
            Sent first = waiting.remove();
            if (!written && (broken || calls.schedule().chance().nextBoolean())) {
                waiting.clear();
            } else if (!written) {
                broker.write(first.record());
            }
            written = false;
        }
    }
}
