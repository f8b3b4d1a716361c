package vn.lalanh.registry.household;

/** The account that help for the household is paid to. */
public record Payee(String name, String bankCode, String account) {

    @Override
    public String toString() {
        return "Payee[withheld]";
    }
}
