package vn.lalanh.disbursement.payout.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import vn.lalanh.disbursement.payout.PaymentChannel;

/** A bank with two calls: pay, and ask by the instruction's id. */
@Component
class HttpPaymentChannel implements PaymentChannel {

    private static final Logger LOG = LoggerFactory.getLogger(HttpPaymentChannel.class);

    private final RemoteSystem bank;
    private final RestClient http;

    HttpPaymentChannel(RemoteSystems systems, RestClient bankClient) {
        this.bank = systems.named("bank");
        this.http = bankClient;
    }

    @Override
    public String name() {
        return "BANK";
    }

    /** Not repeated: after any trouble nobody knows whether it was paid, and only asking by id can tell. */
    @Override
    public Answer pay(Instruction instruction) {
        return bank.once(
                () -> send(instruction),
                trouble -> {
                    LOG.warn("bank did not answer to {}: {}", instruction.id(), trouble.toString());
                    return new Answer.Unclear();
                });
    }

    private Answer send(Instruction instruction) {
        Payment payment =
                new Payment(
                        instruction.id(),
                        instruction.amount().value(),
                        instruction.amount().currency().name(),
                        instruction.payee().name(),
                        instruction.payee().bankCode(),
                        instruction.payee().account());
        return answer(http.post().uri("/instructions").body(payment).retrieve().body(Status.class));
    }

    @Override
    public Answer ask(String instructionId) {
        return bank.repeatedly(
                () -> look(instructionId),
                trouble -> {
                    LOG.warn("bank did not tell of {}: {}", instructionId, trouble.toString());
                    return new Answer.Unclear();
                });
    }

    private Answer look(String instructionId) {
        Status status =
                http.get()
                        .uri("/instructions/{id}", instructionId)
                        .retrieve()
                        .onStatus(
                                HttpStatusCode::is4xxClientError,
                                (_, response) -> {
                                    if (response.getStatusCode().value() != 404) {
                                        throw new HttpClientErrorException(
                                                response.getStatusCode());
                                    }
                                })
                        .body(Status.class);
        return answer(status);
    }

    private static Answer answer(@Nullable Status status) {
        return switch (status) {
            case null -> new Answer.Unclear();
            case Status(String state, Instant at, _) when state.equals("PAID") && at != null ->
                    new Answer.Paid(at);
            case Status(String state, _, String reason)
                    when state.equals("RETURNED") && reason != null ->
                    new Answer.CameBack(reason);
            case Status(String state, _, _) when state.equals("PENDING") -> new Answer.Pending();
            case Status(String state, _, _) when state.equals("NEVER_HEARD") ->
                    new Answer.NeverHeard();
            case Status _ -> new Answer.Unclear();
        };
    }

    private record Payment(
            String id,
            long amount,
            String currency,
            String payeeName,
            String bankCode,
            String account) {
        @Override
        public String toString() {
            return "Payment[" + id + "]";
        }
    }

    private record Status(String status, @Nullable Instant at, @Nullable String reason) {}
}
