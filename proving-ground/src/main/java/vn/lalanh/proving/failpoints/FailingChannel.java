package vn.lalanh.proving.failpoints;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.lalanh.disbursement.payout.PaymentChannel;

/** A bank whose caller may be gone before or after any call and any reply. */
record FailingChannel(PaymentChannel bank, Life life) implements PaymentChannel {

    private static final Duration LOOK = Duration.ofMillis(5);

    @Override
    public String name() {
        return bank.name();
    }

    @Override
    public Answer pay(Instruction instruction) {
        life.pass(Failpoint.BEFORE_BANK_CALL);
        Answer reply =
                life.isArmedFor(Failpoint.AFTER_BANK_CALL)
                        ? calling(instruction)
                        : bank.pay(instruction);
        life.pass(Failpoint.BEFORE_BANK_REPLY);
        life.leaveBy(Failpoint.AFTER_BANK_REPLY);
        return reply;
    }

    /** The call is over when the bank has the instruction in its book, which only the bank itself can tell. */
    private Answer calling(Instruction instruction) {
        CompletableFuture<Answer> reply =
                CompletableFuture.supplyAsync(
                        () -> bank.pay(instruction), task -> Thread.ofVirtual().start(task));
        while (!reply.isDone() && bank.ask(instruction.id()) instanceof Answer.NeverHeard) {
            await(reply);
        }
        life.pass(Failpoint.AFTER_BANK_CALL);
        return reply.join();
    }

    private static void await(CompletableFuture<Answer> reply) {
        try {
            var _ = reply.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            // the caller looks again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public Answer ask(String instructionId) {
        life.requireAlive();
        Answer answer = bank.ask(instructionId);
        life.requireAlive();
        return answer;
    }
}
