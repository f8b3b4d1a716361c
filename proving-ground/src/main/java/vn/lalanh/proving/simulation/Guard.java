package vn.lalanh.proving.simulation;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.test.memory.Flaw;

/**
 * Something without which nothing would be safe: a rule in the running code, and how to take it away.
 *
 * @param rule what it is for
 * @param where class and method, or the model that stands for something outside of our code
 */
record Guard(
        String rule, String where, @Nullable Weaving weaving, @Nullable Flaw flaw, String ids) {

    private static final String CORE = "vn.lalanh.platform.";
    private static final String MONEY = "vn.lalanh.resources.";

    /** A piece of code in place of, or around, a method. */
    record Weaving(String type, String method, Class<?> advice) {}

    /**
     * Those whose removal shows. Not among them, because a second net holds or because no history has shown it yet: the one
     * set in flight (an idempotent producer keeps the order, too), the stamp of one's own write (deciding again finds it
     * done), the version of a step in a lot, and what keeps records behind poison, as poison alone is nothing that could be
     * overtaken.
     */
    static List<Guard> all() {
        return List.of(
                woven(
                        "what was handled is known again",
                        CORE + "aggregate.Seen",
                        "covers",
                        Removals.Skipped.class),
                woven(
                        "a request's key is remembered",
                        CORE + "aggregate.Folding",
                        "remembered",
                        Removals.Skipped.class),
                woven(
                        "another's write is not taken for one's own",
                        CORE + "aggregate.StoredAggregates",
                        "isOurs",
                        Removals.True.class),
                woven(
                        "what was written is counted",
                        CORE + "aggregate.StoredAggregates",
                        "written",
                        Removals.True.class),
                woven(
                        "only what the broker has is dropped from an outbox",
                        CORE + "outbox.Lines",
                        "acknowledged",
                        Removals.Everything.class),
                woven(
                        "what failed is sent again",
                        CORE + "outbox.Lines",
                        "resume",
                        Removals.Skipped.class),
                woven(
                        "what is idle is marked",
                        CORE + "outbox.Lines",
                        "mark",
                        Removals.Skipped.class),
                woven(
                        "what a crash left is swept up",
                        CORE + "outbox.Lines",
                        "sweep",
                        Removals.Skipped.class),
                woven(
                        "a producer that failed is closed",
                        CORE + "kafka.KafkaEventLog",
                        "discard",
                        Removals.Skipped.class),
                woven(
                        "nothing of a set goes out behind a failed record",
                        CORE + "kafka.KafkaEventLog$Sending",
                        "inTrouble",
                        Removals.Skipped.class),
                woven(
                        "a failed send is not taken for sent",
                        CORE + "kafka.KafkaEventLog$Sending",
                        "landed",
                        Removals.NoFailure.class),
                woven(
                        "a gift is in its lot once",
                        MONEY + "lot.Lot$Open",
                        "giftOf",
                        Removals.NoGift.class),
                woven(
                        "a late confirmation of an earlier step is left out",
                        MONEY + "reservation.Book",
                        "awaits",
                        Removals.True.class),
                woven(
                        "offsets are committed after the work (model of the listener container)",
                        "vn.lalanh.proving.simulation.Member",
                        "turn",
                        Removals.CommitFirst.class),
                ids("an instruction's id is computed", "ins"),
                ids("a payout's id is computed", "pay"),
                ids("a reservation's id is computed", "res"),
                ids("a contribution's id is computed", "con"),
                ids("a donor input's id is computed", "din"),
                planted(
                        "a write looks at the version (model of the store)",
                        Flaw.NO_VERSION_FILTER),
                planted(
                        "a mark looks at the newest sequence (model of the store)",
                        Flaw.MARK_HIDES_NEWER),
                planted("a write keeps what was handled (model of the store)", Flaw.FORGETS_SEEN),
                planted(
                        "a write keeps what is unacknowledged (model of the store)",
                        Flaw.DROPS_OUTBOX));
    }

    private static Guard woven(String rule, String type, String method, Class<?> advice) {
        String where = type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + method;
        return new Guard(rule, where, new Weaving(type, method, advice), null, "");
    }

    private static Guard ids(String rule, String prefix) {
        return new Guard(
                rule,
                "Ids.derive(\"" + prefix + "\", …)",
                new Weaving("vn.lalanh.platform.identity.Ids", "derive", Removals.RandomId.class),
                null,
                prefix);
    }

    private static Guard planted(String rule, Flaw flaw) {
        return new Guard(rule, flaw.name(), null, flaw, "");
    }

    /** Without this guard, for as long as the work takes. */
    <T> T without(Function<Consumer<Town>, T> work) {
        Consumer<Town> planting = flaw == null ? _ -> {} : town -> plant(town, flaw);
        if (weaving == null) {
            return work.apply(planting);
        }
        ByteBuddyAgent.install();
        Removals.randomIds(ids);
        ClassReloadingStrategy reloading = ClassReloadingStrategy.fromInstalledAgent();
        Class<?> type = type(weaving.type());
        try {
            new ByteBuddy()
                    .redefine(type)
                    .visit(Advice.to(weaving.advice()).on(named(weaving.method())))
                    .make()
                    .load(type.getClassLoader(), reloading);
            return work.apply(planting);
        } finally {
            reset(reloading, type);
            Removals.randomIds("");
        }
    }

    private static void plant(Town town, Flaw flaw) {
        town.services()
                .forEach(service -> {
                    service.shared().stores().forEach(store -> store.plant(flaw));
                    service.shared().held().plant(flaw);
                });
    }

    private static void reset(ClassReloadingStrategy reloading, Class<?> type) {
        try {
            reloading.reset(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException("a guard has moved: " + name, renamed);
        }
    }
}
