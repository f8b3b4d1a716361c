package vn.lalanh.platform.money;

/** The currencies that are kept, by ISO 4217 code. None has a smaller unit in use. */
public enum Currency {
    VND("đ");

    private final String sign;

    Currency(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }
}
