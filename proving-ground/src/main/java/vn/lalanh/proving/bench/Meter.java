package vn.lalanh.proving.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import vn.lalanh.proving.report.Figures.Row;

/** Measures one stretch of work of this process, and of the processes that it has started. */
public final class Meter {

    private static final long MEBI = 1_048_576;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS =
            ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private final long began;
    private final Duration ownCpu;
    private final Duration othersCpu;
    private final long allocated;

    private Meter() {
        heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
        allocated = THREADS.getTotalThreadAllocatedBytes();
        othersCpu = othersCpu();
        ownCpu = ownCpu();
        began = System.nanoTime();
    }

    /** Begins now. */
    public static Meter start() {
        return new Meter();
    }

    /** What it took to do this many, without a look at single ones. */
    public Row stop(String name, String unit, long count) {
        return stop(name, unit, count, null);
    }

    /**
     * What it took to do this many.
     *
     * @param unit of which {@code count} were done, in the singular
     * @param nanos how long single ones took
     */
    public Row stop(String name, String unit, long count, @Nullable Histogram nanos) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new Row(
                name,
                unit,
                count,
                took,
                ownCpu().minus(ownCpu),
                othersCpu().minus(othersCpu),
                THREADS.getTotalThreadAllocatedBytes() - allocated,
                heaps().stream()
                                .map(MemoryPoolMXBean::getPeakUsage)
                                .mapToLong(MemoryUsage::getUsed)
                                .sum()
                        / MEBI,
                resident(),
                nanos == null ? null : nanos.copy());
    }

    private static Duration ownCpu() {
        return Duration.ofNanos(SYSTEM.getProcessCpuTime());
    }

    /** Of broker and store, where they are processes of their own. */
    private static Duration othersCpu() {
        return ProcessHandle.current()
                .descendants()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static List<MemoryPoolMXBean> heaps() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long resident() {
        return resident(ProcessHandle.current().pid());
    }

    /** Resident memory of a process in MiB; 0 where the system does not tell. */
    static long resident(long pid) {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .map(kibi -> kibi / 1_024)
                    .sum();
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
