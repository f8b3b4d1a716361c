package vn.lalanh.proving.failpoints;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/** A consumer whose user may be gone before or after any commit. By reflection: it has fifty methods, and we mean two. */
final class FailingConsumer implements InvocationHandler {

    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final Duration BETWEEN_POLLS_OF_THE_DEAD = Duration.ofMillis(50);

    private final Consumer<?, ?> consumer;
    private final Life life;

    private FailingConsumer(Consumer<?, ?> consumer, Life life) {
        this.consumer = consumer;
        this.life = life;
    }

    @SuppressWarnings("unchecked") // the proxy has the interface of what it stands for
    static <K, V> Consumer<K, V> around(Consumer<K, V> consumer, Life life) {
        return (Consumer<K, V>)
                Proxy.newProxyInstance(
                        Consumer.class.getClassLoader(),
                        new Class<?>[] {Consumer.class},
                        new FailingConsumer(consumer, life));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "poll" -> life.over() ? nothing() : call(method, arguments);
            case "commitSync", "commitAsync" -> {
                life.pass(Failpoint.BEFORE_OFFSET_COMMIT);
                Object committed = call(method, arguments);
                life.pass(Failpoint.AFTER_OFFSET_COMMIT);
                yield committed;
            }
            default -> call(method, arguments);
        };
    }

    private static ConsumerRecords<?, ?> nothing() throws InterruptedException {
        boolean _ = NEVER.await(BETWEEN_POLLS_OF_THE_DEAD.toMillis(), TimeUnit.MILLISECONDS);
        return ConsumerRecords.empty();
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
