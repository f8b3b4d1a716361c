package vn.lalanh.proving.replay;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.config.BeanPostProcessor;
import vn.lalanh.disbursement.payout.PaymentChannel;

/** Stands outside of the payment channel and counts what goes in. */
record CountedCalls(AtomicLong calls) implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PaymentChannel channel ? new Counted(channel, calls) : bean;
    }

    private record Counted(PaymentChannel channel, AtomicLong calls) implements PaymentChannel {

        @Override
        public String name() {
            return channel.name();
        }

        @Override
        public Answer pay(Instruction instruction) {
            calls.incrementAndGet();
            return channel.pay(instruction);
        }

        @Override
        public Answer ask(String instructionId) {
            calls.incrementAndGet();
            return channel.ask(instructionId);
        }
    }
}
