package vn.lalanh.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A part that is a process of its own: it can be asked to stop, and it can be killed. */
record OwnProcess(Process own) implements Hosting.Running {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Whether a part is up. */
    @FunctionalInterface
    interface Check {
        boolean holds() throws InterruptedException;
    }

    /** Returns once it is ready. Its output is added to the log. */
    static OwnProcess started(String name, List<String> command, Path log, Check ready) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
            OwnProcess started = new OwnProcess(process);
            started.endingWithUs(() -> started.await(name, ready, log));
            return started;
        } catch (IOException e) {
            throw new Trouble("%s cannot be started: %s.".formatted(name, e.getMessage()), e);
        }
    }

    /** While it is not ready yet, nobody else knows of it who could end it. */
    private void endingWithUs(Runnable wait) {
        Thread end = new Thread(own::destroyForcibly, "end-" + own.pid());
        try {
            Runtime.getRuntime().addShutdownHook(end);
            try {
                wait.run();
            } finally {
                boolean _ = Runtime.getRuntime().removeShutdownHook(end);
            }
        } catch (IllegalStateException goingDown) {
            own.destroyForcibly();
            throw goingDown;
        }
    }

    private void await(String name, Check ready, Path log) {
        CountDownLatch never = new CountDownLatch(1);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!ready.holds()) {
                if (!own.isAlive() || System.nanoTime() > deadline) {
                    close();
                    throw new Trouble("%s did not start; %s says why.".formatted(name, log));
                }
                boolean _ = never.await(100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while " + name + " was starting.", e);
        }
    }

    @Override
    public void close() {
        own.destroy();
        try {
            if (!own.waitFor(30, TimeUnit.SECONDS)) {
                own.destroyForcibly();
            }
        } catch (InterruptedException e) {
            own.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when it is gone, and its ports are free. */
    @Override
    public void kill() {
        own.destroyForcibly();
        try {
            int _ = own.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.of(own.toHandle());
    }
}
