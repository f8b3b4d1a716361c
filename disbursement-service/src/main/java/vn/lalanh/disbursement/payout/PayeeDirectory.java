package vn.lalanh.disbursement.payout;

/** Who is paid: the registry, in our words. */
public interface PayeeDirectory {

    Answer find(String payeeId);

    /** What the registry says. */
    sealed interface Answer {

        record Found(PaymentChannel.Payee payee) implements Answer {}

        /** Known there, but without an account, or not known at all. */
        record NoAccount() implements Answer {}

        /** Cannot be asked now; later. */
        record Unavailable() implements Answer {}
    }
}
